// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says what went wrong without a stack trace. */
final class Faults {
  private Faults() {}

  static String sentence(Throwable fault) {
    if (fault instanceof NoSuchFileException missing) {
      return "There is no file " + missing.getFile();
    }
    if (fault instanceof AccessDeniedException denied) {
      return "The file " + denied.getFile() + " may not be read or written";
    }
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }
}
