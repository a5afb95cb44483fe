// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Commands by which an officer acts. In their words {@code {service}} stands for a service's id,
 * and {@code {since}} for a time (RFC 3339).
 */
public record EmergencyCommands(List<String> suspend, List<String> compromise)
    implements EmergencyActions {
  private static final String SERVICE = "{service}";
  private static final String SINCE = "{since}";

  /**
   * @throws IllegalArgumentException if a command does not say what it has to be told
   */
  public EmergencyCommands {
    suspend = List.copyOf(suspend);
    compromise = List.copyOf(compromise);
    names(suspend, SERVICE, "suspend");
    names(compromise, SERVICE, "compromise");
    names(compromise, SINCE, "compromise");
  }

  @Override
  public void suspend(String service) throws IOException, InterruptedException {
    run(suspend.stream().map(word -> word.replace(SERVICE, service)).toList());
  }

  @Override
  public void compromise(String service, Instant since) throws IOException, InterruptedException {
    String time = since.truncatedTo(ChronoUnit.SECONDS).toString();
    run(
        compromise.stream()
            .map(word -> word.replace(SERVICE, service).replace(SINCE, time))
            .toList());
  }

  private static void run(List<String> line) throws IOException, InterruptedException {
    RegisterCheck.Output output = CommandJudge.run(line);
    if (output.code() != 0) {
      throw new IOException("The command ended with " + output.code() + ": " + output.text());
    }
  }

  private static void names(List<String> command, String what, String member) {
    if (command.stream().noneMatch(word -> word.contains(what))) {
      throw new IllegalArgumentException("relying-party." + member + " has to name " + what);
    }
  }
}
