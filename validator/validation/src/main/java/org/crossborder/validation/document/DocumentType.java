// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.List;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.language.Text;

/**
 * A kind of document that is recognised by its root element, never by a file name.
 *
 * @param id the id that arrangements name, e.g. {@code certificate-of-origin}
 * @param name the name in trade words
 * @param untdid UNTDID 1001 code, e.g. {@code 861}; empty if that list has none
 * @param rootName local name of the root element
 * @param namespace namespace of the root element
 * @param schema the schema's name for reports, e.g. {@code UBL-CertificateOfOrigin-2.4}; empty if
 *     documents of this type are checked against none
 * @param versions the versions that a document may claim; empty if such documents claim none
 * @param pack the pack that describes such documents
 */
public record DocumentType(
    String id,
    Text name,
    String untdid,
    DocumentClass documentClass,
    String rootName,
    String namespace,
    String schema,
    List<String> versions,
    Coordinates pack) {
  public DocumentType {
    versions = List.copyOf(versions);
  }
}
