// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five holders of root keys, three of whom sign; with the commands that they use. */
class RootRotationTest {
  @TempDir Path directory;
  private Path home;
  private Path next;

  @BeforeEach
  void init() {
    home = directory.resolve("home");
    next = directory.resolve("next-root.json");
    assertThat(run("init", "--home", home.toString(), "--origin", "registry.test/log")).isZero();
  }

  @Test
  void makesFiveRootKeysEachInAFileOfItsOwnerOnly() throws Exception {
    try (Stream<Path> keys = Files.list(home.resolve("root-keys"))) {
      assertThat(keys.toList())
          .hasSize(5)
          .allSatisfy(
              key ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                      .isEqualTo("rw-------"));
    }
    RootMetadata root = Home.open(home).rootMetadata();
    assertThat(root.role(Role.ROOT).threshold()).isEqualTo(3);
    assertThat(root.role(Role.ROOT).keyIds()).hasSize(5);
    assertThat(Home.open(home).logAuthority().origin()).isEqualTo("registry.test/log");
  }

  @Test
  void installsARootThatThreeHoldersHaveSigned() throws Exception {
    byte[] first = Home.open(home).root();
    writeNext();

    assertThat(install(1, 3, 5)).isZero();

    Home opened = Home.open(home);
    assertThat(opened.rootMetadata().version()).isEqualTo(2);
    assertThat(opened.root(1)).contains(first);
    assertThat(opened.root(2)).contains(opened.root());
    assertThat(install(1, 3, 5)).as("once only").isEqualTo(1);
  }

  @Test
  void refusesFewerSignaturesThanTheThreshold() throws Exception {
    writeNext();

    assertThat(install(1, 2)).isEqualTo(1);
    assertThat(install(1, 1, 1)).as("one holder thrice").isEqualTo(1);

    assertThat(Home.open(home).rootMetadata().version()).isEqualTo(1);
  }

  @Test
  void refusesWhatWasSignedByOtherKeys() throws Exception {
    Path other = directory.resolve("other");
    run("init", "--home", other.toString());
    writeNext();
    List<Path> signed = new ArrayList<>();
    for (int holder = 1; holder <= 3; holder++) {
      signed.add(sign(other.resolve("root-keys/root-" + holder + ".jwk"), "other-" + holder));
    }

    assertThat(install(signed)).isEqualTo(1);
  }

  @Test
  void needsTheOldKeysAndTheNewOnesWhenRootKeysChange() throws Exception {
    Path newKey = directory.resolve("new.jwk");
    ECKey key = RootKeys.newKey();
    Files.writeString(newKey, key.toJSONString());
    List<String> arguments = new ArrayList<>();
    for (int holder = 1; holder <= 2; holder++) {
      arguments.addAll(List.of("--root-key", rootKey(holder).toString()));
    }
    arguments.addAll(List.of("--root-key", newKey.toString(), "--threshold", "3"));
    writeNext(arguments.toArray(String[]::new));
    Path byNew = sign(newKey, "by-new");

    assertThat(install(List.of(signed(1), signed(2), signed(3))))
        .as("three old ones, two of them new")
        .isEqualTo(1);
    assertThat(install(List.of(signed(1), signed(2), byNew))).as("two old ones").isEqualTo(1);
    assertThat(install(List.of(signed(1), signed(2), signed(3), byNew))).isZero();

    RootMetadata root = Home.open(home).rootMetadata();
    assertThat(root.role(Role.ROOT).keyIds()).hasSize(3).contains(PublicJwk.id(key));
    MetadataSignatures.verified(Home.open(home).root(), Role.ROOT, root);
  }

  @Test
  void takesNewKeysIntoUseWithTheRootThatNamesThem() throws Exception {
    SigningKeys before = Home.open(home).signingKeys();
    writeNext("--rotate", "timestamp", "--rotate", "answer", "--rotate", "log");
    assertThat(Home.open(home).signingKeys()).as("not yet").isEqualTo(before);

    assertThat(install(1, 2, 3)).isZero();

    Home opened = Home.open(home);
    SigningKeys after = opened.signingKeys();
    assertThat(after.timestamp()).isNotEqualTo(before.timestamp());
    assertThat(after.snapshot()).isEqualTo(before.snapshot());
    assertThat(after.answer()).isNotEqualTo(before.answer());
    assertThat(after.log().key()).isNotEqualTo(before.log().key());
    RootMetadata root = opened.rootMetadata();
    assertThat(root.role(Role.TIMESTAMP).keyIds()).containsExactly(PublicJwk.id(after.timestamp()));
    assertThat(root.role(Role.ANSWER).keyIds())
        .containsExactlyInAnyOrder(PublicJwk.id(before.answer()), PublicJwk.id(after.answer()));
    assertThat(opened.logAuthority().keys())
        .containsExactly(before.log().key().toString(), after.log().key().toString());
  }

  @Test
  void rotatesTheSameKeyAgain() throws Exception {
    for (int version = 2; version <= 4; version++) {
      next = directory.resolve("root-" + version + ".json");
      SigningKeys before = Home.open(home).signingKeys();
      writeNext("--rotate", "snapshot");
      assertThat(install(1, 2, 3)).isZero();
      assertThat(Home.open(home).signingKeys().snapshot()).isNotEqualTo(before.snapshot());
    }
  }

  @Test
  void saysWhatItCannotRead() throws Exception {
    writeNext();
    assertThat(run("root")).isEqualTo(3);
    assertThat(run("root", "next", "--home", home.toString(), next.toString()))
        .as("the file is there already")
        .isEqualTo(4);
    assertThat(
            run(
                "root",
                "next",
                "--home",
                home.toString(),
                directory.resolve("n.json").toString(),
                "--rotate",
                "moon"))
        .isEqualTo(3);
    assertThat(run("root", "install", "--home", home.toString(), next.toString()))
        .as("not signed at all")
        .isEqualTo(1);
  }

  private void writeNext(String... further) throws Exception {
    assertThat(
            run(
                Stream.concat(
                        Stream.of("root", "next", "--home", home.toString(), next.toString()),
                        Stream.of(further))
                    .toArray(String[]::new)))
        .isZero();
    assertThat(new MetadataJson().readRoot(Files.readAllBytes(next)).issuedAt())
        .isBefore(Instant.now());
  }

  private Path rootKey(int holder) {
    return home.resolve("root-keys/root-" + holder + ".jwk");
  }

  private Path signed(int holder) {
    Path file = directory.resolve(next.getFileName() + "." + holder);
    return Files.exists(file) ? file : sign(rootKey(holder), file.getFileName().toString());
  }

  private Path sign(Path key, String name) {
    Path signed = directory.resolve(name);
    assertThat(run("root", "sign", "--key", key.toString(), next.toString(), signed.toString()))
        .isZero();
    return signed;
  }

  private int install(int... holders) {
    return install(IntStream.of(holders).mapToObj(this::signed).toList());
  }

  private int install(List<Path> signed) {
    return run(
        Stream.concat(
                Stream.of("root", "install", "--home", home.toString()),
                signed.stream().map(Path::toString))
            .toArray(String[]::new));
  }

  private static int run(String... arguments) {
    return TrustRegistryCommand.run(arguments);
  }
}
