// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.crossborder.conformance.pki.Pem;

/** Act 4: whoever has the root checks what was said, without the registry and years later. */
final class Proof {
  private static final Duration YEARS = Duration.ofDays(5 * 365);

  private final RegistryCommands commands;
  private final Path root;
  private final Timeline timeline;

  private Proof(RegistryCommands commands, Path root, Timeline timeline) {
    this.commands = commands;
    this.root = root;
    this.timeline = timeline;
  }

  static void play(RegistryCommands commands, DemoHome home, Scene scene, Instant now)
      throws NotObserved, IOException, InterruptedException {
    scene.timeline().heading("4. Anyone who has the root can check it, years later");
    Proof act = new Proof(commands, home.registry().resolve("root.json"), scene.timeline());
    Path folder = Files.createDirectory(home.directory().resolve("proof"));
    Path answer = act.ask(scene.parties(), folder);
    act.verify(answer, now);
    act.replay(folder.resolve("registry-copy"));
  }

  private Path ask(Parties parties, Path folder)
      throws NotObserved, IOException, InterruptedException {
    Path signer = folder.resolve("issuing-authority.pem");
    Pem.write(signer, parties.exporter().pki().issuingAuthority().chain());
    Path answer = folder.resolve("answer.json");
    String said =
        commands.answer(signer, parties.importer().state(), parties.exporter().state(), answer);
    NotObserved.unless(said.startsWith("RECOGNISED"), "The registry's answer: " + said);
    timeline.note("The registry's signed answer about the seal of origin: RECOGNISED");
    return answer;
  }

  private void verify(Path answer, Instant now)
      throws NotObserved, IOException, InterruptedException {
    NotObserved.unless(
        commands.verifiesOffline(answer, root, now.plus(YEARS)),
        "The answer verifies offline in five years");
    Path altered = answer.resolveSibling("altered.json");
    String text = Files.readString(answer);
    Files.writeString(altered, text.replaceFirst("RECOGNISED", "RECOGNISEE"));
    NotObserved.unless(
        !commands.verifiesOffline(altered, root, now.plus(YEARS)),
        "An answer with one altered byte is refused");
    timeline.note("It verifies offline in five years, and no longer with one byte altered");
  }

  private void replay(Path copy) throws NotObserved, IOException, InterruptedException {
    String found = commands.exportAndReplay(copy, root);
    NotObserved.unless(
        found.contains("is byte for byte what the first"), "The replayed log: " + found);
    timeline.note("A copy of the registry replays to the very snapshot that it published:");
    found.lines().forEach(timeline::detail);
  }
}
