// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trigger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a person must act: the instruction is printed, and written to a file that a script can
 * watch. Each turn replaces the file; it is a JSON object with the members of {@link Turn}.
 */
public record PersonTrigger(PrintWriter out, Path file) implements Trigger {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public Submission send(Turn turn) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("module", turn.module());
    members.put("instruction", turn.instruction());
    members.put("partyId", turn.partyId());
    members.put("url", turn.url().toString());
    members.put("until", turn.until().toString());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, JSON.writeValueAsBytes(members));
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    out.println(turn.instruction());
    out.flush();
    return Submission.silent();
  }
}
