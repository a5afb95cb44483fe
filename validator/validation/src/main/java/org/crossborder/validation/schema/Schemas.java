// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xml.sax.SAXException;

/**
 * Compiled schemas and their validators, each schema compiled on first use and then shared. All of
 * UBL imports the same components, so that compiling its types together costs little more than
 * compiling one.
 */
final class Schemas {
  private final Map<SchemaFile, ValidatorPool> compiled = new ConcurrentHashMap<>();

  ValidatorPool of(SchemaFile file) {
    ValidatorPool known = compiled.get(file);
    return known == null ? compiled.computeIfAbsent(file, Schemas::compile) : known;
  }

  /** Compiles what shares its files together; what then contradicts itself, one by one. */
  void warmUp(Collection<SchemaFile> files) {
    files.stream().collect(groupingBy(SchemaFile::files)).values().forEach(this::together);
  }

  void retain(Collection<SchemaFile> files) {
    compiled.keySet().retainAll(files);
  }

  private void together(List<SchemaFile> files) {
    try {
      ValidatorPool schema = new ValidatorPool(SchemaCompiler.compile(files));
      files.forEach(file -> compiled.put(file, schema));
    } catch (SAXException e) {
      files.forEach(this::of);
    }
  }

  private static ValidatorPool compile(SchemaFile file) {
    try {
      return new ValidatorPool(SchemaCompiler.compile(List.of(file)));
    } catch (SAXException e) {
      throw new IllegalStateException("The schema " + file.name() + " cannot be compiled", e);
    }
  }
}
