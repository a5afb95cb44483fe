// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but its owner looks into a gateway's home. */
class GatewayHomeTest {
  @TempDir Path folder;

  @Test
  void aNewHomeIsItsOwnersAlone() throws Exception {
    Path home = folder.resolve("new/home");
    GatewayHome.prepare(home);
    assertThat(permissions(home)).isEqualTo("rwx------");
  }

  @Test
  void aHomeThatWasKeptClosedIsTakenAsItIs() throws Exception {
    Path home = home("rwx------");
    Files.writeString(home.resolve("database"), "content");
    GatewayHome.prepare(home);
    assertThat(home.resolve("database")).hasContent("content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rwxr-xr-x", "rwxr-----", "rwx-w----", "rwx--x---", "rwx---r--", "rwx-----x"})
  void aHomeThatIsOpenToOthersIsRefusedAndLeftAsItIs(String permissions) throws Exception {
    Path home = home(permissions);
    assertThatThrownBy(() -> GatewayHome.prepare(home))
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessageContaining(permissions)
        .hasMessageEndingWith("chmod 700 " + home);
    assertThat(permissions(home)).isEqualTo(permissions);
  }

  @Test
  void theGatewayDoesNotStartOnAnOpenHomeAndWritesNothingThere() throws Exception {
    Path home = home("rwxr-xr-x");
    assertThatThrownBy(this::start).hasMessageContaining("chmod 700");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void theGatewayMakesItsHomeClosed() throws Exception {
    start().close();
    assertThat(permissions(folder.resolve("home"))).isEqualTo("rwx------");
    assertThat(folder.resolve("home")).isNotEmptyDirectory();
  }

  private RunningGateway start() throws Exception {
    URI nowhere = URI.create("https://localhost:1/documents");
    return new RunningGateway(folder, "BD", TestPki.BD, new TestTrust(), nowhere);
  }

  private Path home(String permissions) throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path directory) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory));
  }
}
