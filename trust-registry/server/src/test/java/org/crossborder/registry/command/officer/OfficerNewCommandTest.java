// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.time.Instant;
import java.util.Set;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.snapshot.StrictJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficerNewCommandTest {
  @TempDir Path directory;
  private Path key;
  private Path password;
  private Path out;

  @BeforeEach
  void files() throws IOException {
    key = directory.resolve("key.p12");
    password = Files.writeString(directory.resolve("password"), "correct horse\n");
    out = directory.resolve("officer.json");
  }

  @Test
  void keyIsEncryptedAndItsOwnersOnly() throws Exception {
    assertThat(make()).isZero();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> OfficerKey.load(key, "wrong".toCharArray()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void officerIsAsTheRegisterRecordsThem() throws Exception {
    make();
    Officer officer = StrictJson.mapper().readValue(Files.readAllBytes(out), Officer.class);
    OfficerKey made = OfficerKey.load(key, "correct horse".toCharArray());

    assertThat(officer.id()).isEqualTo("BD/officer-1");
    assertThat(officer.party()).isEqualTo("BD");
    assertThat(officer.person()).isEqualTo("Ayesha Rahman");
    assertThat(officer.roles()).isEqualTo(Set.of(OfficerRole.PROPOSE, OfficerRole.EMERGENCY));
    assertThat(officer.certificate()).isEqualTo(made.certificate());
    assertThat(officer.period().contains(Instant.now())).isTrue();
    assertThat(verifies(made)).isTrue();
  }

  @Test
  void keyIsNeverOverwritten() throws Exception {
    make();
    byte[] before = Files.readAllBytes(key);

    assertThat(make()).isEqualTo(4);
    assertThat(Files.readAllBytes(key)).isEqualTo(before);
  }

  @Test
  void certificateIsNobodyElses() throws Exception {
    make();
    OfficerKey made = OfficerKey.load(key, "correct horse".toCharArray());

    assertThat(made.certificate().getBasicConstraints()).isEqualTo(-1);
    assertThat(made.certificate().getKeyUsage()).startsWith(true, true, false, false, false, false);
    assertThat(made.certificate().getSubjectX500Principal().getName())
        .isEqualTo("CN=Ayesha Rahman,C=BD");
  }

  private int make() {
    return TrustRegistryCommand.run(
        "officer",
        "new",
        "BD/officer-1",
        "--party=BD",
        "--person=Ayesha Rahman",
        "--role=PROPOSE,EMERGENCY",
        "--key=" + key,
        "--password-file=" + password,
        "--out=" + out);
  }

  private static boolean verifies(OfficerKey made) throws Exception {
    Signature signing = Signature.getInstance("SHA256withECDSA");
    signing.initSign(made.key());
    signing.update((byte) 1);
    byte[] signature = signing.sign();
    Signature verifying = Signature.getInstance("SHA256withECDSA");
    verifying.initVerify(made.certificate());
    verifying.update((byte) 1);
    return verifying.verify(signature);
  }
}
