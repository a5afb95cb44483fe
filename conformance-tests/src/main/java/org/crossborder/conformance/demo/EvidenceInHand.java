// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.conformance.process.JavaProgram;
import tools.jackson.databind.JsonNode;

/**
 * Of act 4: each side's evidence of the crossing, fetched over REST and verified by the jar alone;
 * one changed byte is named by its file.
 */
final class EvidenceInHand {
  private static final String CHANGED = "document/envelope.xml";

  /** The file's header in the archive (ZIP, 4.3.7); its content comes behind the name. */
  private static final Pattern ENTRY =
      Pattern.compile("(?s)PK\\x03\\x04.{26}" + Pattern.quote(CHANGED));

  private static final int INTO_THE_CONTENT = 200;

  private final Path gateway;
  private final Path root;
  private final Path folder;
  private final Timeline timeline;

  private EvidenceInHand(Path gateway, Path root, Path folder, Timeline timeline) {
    this.gateway = gateway;
    this.root = root;
    this.folder = folder;
    this.timeline = timeline;
  }

  /**
   * @param gateway the jar; no process of it needs to run
   * @param root of the trust registry
   */
  static void play(Path gateway, Path root, Path folder, Scene scene)
      throws NotObserved, IOException, InterruptedException {
    EvidenceInHand act = new EvidenceInHand(gateway, root, folder, scene.timeline());
    JsonNode received = acknowledged(scene);
    String sent = received.path("trackingIdentifier").asString();
    act.check("bd", scene.exporterApi().evidence(sent));
    act.check("kr", scene.importerApi().evidence(received.path("id").asString()));
    scene
        .timeline()
        .note(
            "Evidence of both sides, fetched over REST, verifies with the jar and the root alone");
    scene.timeline().detail("One changed byte in either is named: " + CHANGED);
  }

  private static JsonNode acknowledged(Scene scene)
      throws NotObserved, IOException, InterruptedException {
    return scene.importerApi().inbound().stream()
        .filter(document -> "ACKNOWLEDGED".equals(document.path("state").asString()))
        .findFirst()
        .orElseThrow(() -> new NotObserved("A document that KR has acknowledged"));
  }

  private void check(String party, byte[] evidence)
      throws NotObserved, IOException, InterruptedException {
    Path file = Files.write(folder.resolve("evidence-" + party + ".asice"), evidence);
    JavaProgram.Result verified = verify(file);
    NotObserved.unless(
        verified.exitCode() == 0 && verified.output().contains("VALID: document"),
        "Evidence of " + party + " verifies: " + verified.output());
    Path changed = folder.resolve("changed-" + party + ".asice");
    Files.write(changed, withOneByteChanged(evidence));
    JavaProgram.Result refused = verify(changed);
    NotObserved.unless(
        refused.exitCode() == 1 && refused.output().contains(CHANGED),
        "The changed byte of " + party + " is named: " + refused.output());
    timeline.detail(file + " verifies");
  }

  private JavaProgram.Result verify(Path file) throws IOException, InterruptedException {
    return JavaProgram.run(
        gateway, List.of("verify-evidence", file.toString(), "--root", root.toString()));
  }

  private static byte[] withOneByteChanged(byte[] evidence) throws NotObserved {
    byte[] changed = evidence.clone();
    Matcher header = ENTRY.matcher(new String(changed, StandardCharsets.ISO_8859_1));
    NotObserved.unless(header.find(), "The package has " + CHANGED);
    changed[header.end() + INTO_THE_CONTENT] ^= 1;
    return changed;
  }
}
