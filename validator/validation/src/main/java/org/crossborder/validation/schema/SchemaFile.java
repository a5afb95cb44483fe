// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

/**
 * A schema that documents are checked against.
 *
 * @param name how reports name it, e.g. {@code UBL-Invoice-2.4}
 * @param files where it and what it imports are
 * @param path its own path there
 */
public record SchemaFile(String name, SchemaFiles files, String path) {}
