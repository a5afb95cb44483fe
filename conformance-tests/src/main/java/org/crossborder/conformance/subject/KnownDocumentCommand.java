// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.validator.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that judges a document while another is known, and prints its JSON report.
 *
 * @param command in which {@code {known}} and {@code {document}} stand for the two files
 */
public record KnownDocumentCommand(List<String> command) implements KnownDocumentCheck.Judge {
  private static final String KNOWN = "{known}";
  private static final String DOCUMENT = "{document}";
  private static final int OK = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @throws IllegalArgumentException if the command names one of the two files not at all
   */
  public KnownDocumentCommand {
    command = List.copyOf(command);
    if (!command.contains(KNOWN) || !command.contains(DOCUMENT)) {
      throw new IllegalArgumentException(
          "validator.known has to have the members " + KNOWN + " and " + DOCUMENT);
    }
  }

  @Override
  public Report judge(byte[] known, byte[] document) throws IOException {
    Path first = Files.createTempFile("known", ".xml");
    Path second = Files.createTempFile("document", ".xml");
    try {
      Files.write(first, known);
      Files.write(second, document);
      return report(CommandJudge.run(line(first, second)).text());
    } finally {
      Files.delete(first);
      Files.delete(second);
    }
  }

  private List<String> line(Path known, Path document) {
    return command.stream()
        .map(word -> word.equals(KNOWN) ? known.toString() : word)
        .map(word -> word.equals(DOCUMENT) ? document.toString() : word)
        .toList();
  }

  private static Report report(String output) throws IOException {
    try {
      return new Report(OK, JSON.readTree(output));
    } catch (JacksonException noJson) {
      throw new IOException("The command printed no JSON report: " + output, noJson);
    }
  }
}
