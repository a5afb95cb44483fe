// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.gateway.audit.AuditExport;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.sealing.SealingOutcome.NotPermitted;
import org.crossborder.gateway.sealing.SealingOutcome.NotSealable;
import org.crossborder.gateway.sealing.SealingOutcome.Sealed;
import org.crossborder.gateway.sealing.SealingOutcome.Unavailable;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.AtOnce;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.TestDatabase;
import org.crossborder.validation.Validator;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.ValidatedSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What sealing on behalf of an authority keeps to, wherever its key is. */
abstract class AuthoritySealingContract {
  static final String TYPE = "certificate-of-origin";
  private static final String SHA256 = "ab".repeat(32);

  @TempDir Path folder;
  private final KeyPlace place;
  private final MshKey key;
  private final MshKey other;
  private TestDatabase.Opened opened;
  private Store store;

  AuthoritySealingContract(KeyPlace place, MshKey key, MshKey other) {
    this.place = place;
    this.key = key;
    this.other = other;
  }

  @BeforeEach
  void open() throws Exception {
    opened = TestDatabase.H2.open(folder);
    store = opened.store(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @ParameterizedTest
  @EnumSource
  void theSealIsTheAuthoritysAndWhole(RsaPadding padding) throws Exception {
    ValidatedSignature seal = validated(seal(sealing(padding), "bureau", example()));
    assertThat(seal.passed()).isTrue();
    assertThat(seal.scope().wholeDocument()).isTrue();
    assertThat(seal.signer()).contains(key.certificate());
  }

  @Test
  void keysAreKeptApart() throws Exception {
    AuthoritySealing sealing = sealing(RsaPadding.PSS);
    assertThat(validated(seal(sealing, "chamber", example())).signer())
        .contains(other.certificate());
    assertThat(validated(seal(sealing, "bureau", example())).signer()).contains(key.certificate());
  }

  @Test
  void sixteenSealAtOnce() throws Exception {
    AuthoritySealing sealing = sealing(RsaPadding.PSS);
    byte[] document = example();
    List<SealingOutcome> outcomes =
        AtOnce.each(16, number -> seal(sealing, number % 2 == 0 ? "bureau" : "chamber", document));
    for (int number = 0; number < outcomes.size(); number++) {
      assertThat(validated(outcomes.get(number)).signer())
          .contains((number % 2 == 0 ? key : other).certificate());
    }
  }

  @Test
  void eachUseIsOnRecordAndSaysOfWhat() throws Exception {
    AuthoritySealing sealing = sealing(RsaPadding.PSS);
    seal(sealing, "bureau", example());
    sealing.seal("stranger", "bureau", TYPE, example(), SHA256);
    seal(sealing, "bureau", "no XML".getBytes(UTF_8));
    assertThat(audit())
        .contains("\"act\":\"seal\"", "\"act\":\"seal.refuse\"", "\"act\":\"seal.fail\"")
        .contains("bureau", "single-window", TYPE + " with SHA-256 " + SHA256);
  }

  @Test
  void nobodyElseMayUseTheKeyAndNotForOtherDocuments() throws Exception {
    AuthoritySealing sealing = sealing(RsaPadding.PSS);
    assertThat(sealing.seal("stranger", "bureau", TYPE, example(), SHA256))
        .isEqualTo(new NotPermitted());
    assertThat(sealing.seal("single-window", "bureau", "phytosanitary-certificate", example(), ""))
        .isEqualTo(new NotPermitted());
    assertThat(seal(sealing, "unknown", example())).isEqualTo(new NotPermitted());
  }

  @Test
  void whatIsSealedAlreadyIsNotSealedAgain() throws Exception {
    AuthoritySealing sealing = sealing(RsaPadding.PSS);
    byte[] once = ((Sealed) seal(sealing, "bureau", example())).document();
    assertThat(seal(sealing, "bureau", once)).isInstanceOf(NotSealable.class);
    assertThat(seal(sealing, "bureau", "no XML".getBytes(UTF_8))).isInstanceOf(NotSealable.class);
  }

  @Test
  void aSealOfLevelTCarriesATimestamp() throws Exception {
    try (TimestampAuthority authority = TimestampAuthority.start()) {
      AuthoritySealing sealing = sealing(RsaPadding.PSS, true, authority);
      byte[] sealed = ((Sealed) seal(sealing, "bureau", example())).document();
      assertThat(new String(sealed, UTF_8)).contains("SignatureTimeStamp");
      assertThat(validated(new Sealed(sealed)).signer()).contains(key.certificate());
      authority.goAway();
      assertThat(seal(sealing, "bureau", example()))
          .isInstanceOfSatisfying(
              Unavailable.class, told -> assertThat(told.why()).contains("No time-stamp"));
    }
  }

  private AuthoritySealing sealing(RsaPadding padding) throws Exception {
    return sealing(padding, false, null);
  }

  private AuthoritySealing sealing(
      RsaPadding padding,
      boolean timestamped,
      @org.jspecify.annotations.Nullable TimestampAuthority authority)
      throws Exception {
    List<SealingPermission> permissions =
        List.of(new SealingPermission("single-window", Set.of(TYPE)));
    String token = place == KeyPlace.PKCS11 ? "SunPKCS11-authority" : null;
    return new AuthoritySealing(
        List.of(
            new NamedKey(
                "bureau", place.put(folder, name(), key), token, timestamped, padding, permissions),
            new NamedKey(
                "chamber",
                place.put(folder, "other-" + name(), other),
                token,
                timestamped,
                padding,
                permissions)),
        Optional.ofNullable(authority).map(TimestampAuthority::client),
        new AuditLog(store),
        Clock.systemUTC());
  }

  private String name() {
    return getClass().getSimpleName();
  }

  private static SealingOutcome seal(AuthoritySealing sealing, String name, byte[] document) {
    return sealing.seal("single-window", name, TYPE, document, SHA256);
  }

  private static ValidatedSignature validated(SealingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Sealed.class);
    return new BasicSignatureValidation().validate(((Sealed) outcome).document(), Instant.now());
  }

  private String audit() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AuditExport(store.auditEntries()).write(1, out);
    return out.toString(UTF_8);
  }

  static byte[] example() throws Exception {
    try (InputStream in =
        Validator.class.getResourceAsStream("pack/ubl/examples/certificate-of-origin.xml")) {
      return in.readAllBytes();
    }
  }
}
