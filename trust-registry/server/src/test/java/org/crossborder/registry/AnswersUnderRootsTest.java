// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Answers that were given before and after the answer key was changed by a new root. */
class AnswersUnderRootsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path directory;

  @Test
  void verifyFromTheRootThatSomebodyWasGivenAndThoseAfterIt() throws Exception {
    Path home = directory.resolve("home");
    Path before;
    try (RunningRegistry registry = EstablishedRegistry.start(home)) {
      before = save(registry, "before.json");
    }
    rotate(home);
    Path after;
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      after = save(registry, "after.json");
    }
    Path first = home.resolve("1.root.json");
    Path second = home.resolve("2.root.json");

    assertThat(verify(before, first)).isZero();
    assertThat(verify(before, first, second)).isZero();
    assertThat(verify(before, second)).as("the newest root still names the old key").isZero();
    assertThat(verify(after, first, second)).isZero();
    assertThat(verify(after, second)).isZero();
    assertThat(verify(after, first)).as("the key came later").isEqualTo(1);
    assertThat(verify(after, second, first)).as("not in order").isEqualTo(4);
    Path other = directory.resolve("other");
    Officers.found(other);
    assertThat(verify(after, other.resolve("root.json"), second)).as("not a chain").isEqualTo(4);
  }

  private void rotate(Path home) {
    Path next = directory.resolve("next.json");
    run("root", "next", "--home", home.toString(), next.toString(), "--rotate", "answer");
    List<String> install = new ArrayList<>(List.of("root", "install", "--home", home.toString()));
    for (int holder = 1; holder <= 3; holder++) {
      Path key = home.resolve("root-keys/root-" + holder + ".jwk");
      String signed = next + "." + holder;
      run("root", "sign", "--key", key.toString(), next.toString(), signed);
      install.add(signed);
    }
    run(install.toArray(String[]::new));
  }

  private Path save(RunningRegistry registry, String name) throws Exception {
    String question = JSON.writeValueAsString(Questions.of(Questions.BD_SEAL, "n"));
    var response = registry.post("/v1/recognitions", question);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Files.writeString(directory.resolve(name), response.body());
  }

  private static int verify(Path saved, Path... roots) {
    List<String> arguments = new ArrayList<>(List.of("verify-answer", saved.toString()));
    for (Path root : roots) {
      arguments.addAll(List.of("--root", root.toString()));
    }
    return TrustRegistryCommand.run(arguments.toArray(String[]::new));
  }

  private static void run(String... arguments) {
    assertThat(TrustRegistryCommand.run(arguments)).isZero();
  }
}
