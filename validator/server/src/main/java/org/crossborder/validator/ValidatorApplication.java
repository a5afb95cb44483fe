// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.crossborder.validator.command.ValidatorCommand;
import org.slf4j.LoggerFactory;

/** Entry point: runs one command, and exits with its code. */
public final class ValidatorApplication {
  /** What the library logs about a broken seal stands in the report; held, or it is forgotten. */
  private static final Logger QUIET = Logger.getLogger("org.apache.xml.security");

  /** Speaks of a table in the Chinese font of PDF reports that the renderer passes over. */
  private static final String FONT_TABLES = "org.apache.fontbox.ttf.CmapSubtable";

  private ValidatorApplication() {}

  public static void main(String[] args) {
    QUIET.setLevel(Level.SEVERE);
    if (LoggerFactory.getLogger(FONT_TABLES) instanceof ch.qos.logback.classic.Logger tables) {
      tables.setLevel(ch.qos.logback.classic.Level.ERROR);
    }
    int code = ValidatorCommand.commandLine().execute(args);
    if (code != ValidatorCommand.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}
