// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

/**
 * A kind of document that is recognised by its root element, never by a file name.
 *
 * @param id the id that arrangements name, e.g. {@code certificate-of-origin}
 * @param name the name in trade words
 * @param untdid UNTDID 1001 code, e.g. {@code 861}; empty if that list has none
 * @param rootName local name of the root element
 * @param namespace namespace of the root element
 * @param schema the schema's name for reports, e.g. {@code UBL-CertificateOfOrigin-2.4}
 */
public record DocumentType(
    String id,
    String name,
    String untdid,
    DocumentClass documentClass,
    String rootName,
    String namespace,
    String schema) {}
