// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  @TempDir Path folder;

  @Test
  void passesPathsAndArgumentsOnAsTheyAre() throws IOException, InterruptedException {
    List<String> started = start("validate", "my file.xml", "it's", "$HOME");

    assertThat(started)
        .contains("-XX:SharedArchiveFile=" + folder() + "/a.jsa", folder() + "/v.jar")
        .endsWith("validate", "my file.xml", "it's", "$HOME")
        .contains("-XX:TieredStopAtLevel=1");
  }

  @Test
  void aServerHasBothCompilers() throws IOException, InterruptedException {
    assertThat(start("serve")).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  private Path folder() throws IOException {
    return Files.createDirectories(folder.resolve("Zoll's $(touch x) files"));
  }

  /** What a java would be started with that only says so. */
  private List<String> start(String... arguments) throws IOException, InterruptedException {
    Path java = Files.writeString(folder().resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Path launcher =
        Launcher.write(folder(), java, folder().resolve("v.jar"), folder().resolve("a.jsa"));
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    List<String> started =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor()).isZero();
    return started;
  }
}
