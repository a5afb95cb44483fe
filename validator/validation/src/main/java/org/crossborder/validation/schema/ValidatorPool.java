// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.xml.validation.Schema;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.XmlTree;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Validators of one schema that are used again; thread-safe. A validator remembers names that it
 * met: so it is given up after {@value #MOST_ELEMENTS} elements, and after a tree that it could not
 * follow to the end.
 */
final class ValidatorPool {
  private static final int MOST_ELEMENTS = 20_000;

  private final Schema schema;
  private final BlockingQueue<TreeValidator> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  ValidatorPool(Schema schema) {
    this.schema = schema;
  }

  /** What the schema says; empty if the document follows it. */
  List<Finding> findings(XmlTree tree) {
    try {
      @Nullable TreeValidator waiting = idle.poll();
      TreeValidator validator = waiting == null ? new TreeValidator(schema) : waiting;
      List<Finding> findings = validator.findings(tree);
      if (validator.elements() < MOST_ELEMENTS) {
        idle.offer(validator);
      }
      return findings;
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("The schema validation broke off", e);
    }
  }
}
