// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.crossborder.trust.TestCa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the CAs of a pool have certified each other: a path that exists is found. */
class MeshTest {
  private static final int SIZE = 20;
  private static final TestCa ROOT = TestCa.root("Root");
  private static final List<TestCa> CAS = cas();
  private static final List<X509Certificate> MESH = everyoneCertifiesEveryone();

  private final CertificationPathValidator validator = new CertificationPathValidator();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsTheOneWayOutOfAFullMesh(long seed) {
    X509Certificate wayOut = ROOT.crossCertify(CAS.get((int) seed));
    X509Certificate target = CAS.get(0).issue("Signer");

    PathResult result =
        validator.validate(Inputs.of(target, shuffled(seed, wayOut), ROOT.certificate()));

    assertThat(result)
        .isInstanceOfSatisfying(
            PathResult.Valid.class,
            valid -> assertThat(valid.certificates()).hasSizeLessThanOrEqualTo(4).contains(wayOut));
  }

  @Test
  void aMeshWithoutAWayOutIsNotSearched() {
    PathInputs inputs = Inputs.of(CAS.get(0).issue("Signer"), shuffled(1), ROOT.certificate());
    CandidatePaths search = new CandidatePaths(inputs, new WorkBudget());

    assertThat(search.next()).isEmpty();
    assertThat(search.exhausted()).isFalse();
    assertThat(search.steps()).isLessThanOrEqualTo(SIZE);
  }

  @Test
  void aWayOutThatOnlyLooksLikeOneIsForgotten() {
    TestCa impostor = TestCa.root("Root");
    List<X509Certificate> lures = new ArrayList<>();
    for (TestCa ca : CAS.subList(1, SIZE)) {
      lures.add(impostor.crossCertify(ca));
    }
    PathInputs inputs =
        Inputs.of(
            CAS.get(0).issue("Signer"),
            shuffled(2, lures.toArray(X509Certificate[]::new)),
            ROOT.certificate());
    CandidatePaths search = new CandidatePaths(inputs, new WorkBudget());

    assertThat(search.next()).isEmpty();
    assertThat(search.exhausted()).isFalse();
  }

  @Test
  void anExpiredShortcutDoesNotHideAValidDetour() {
    TestCa ca = ROOT.subordinate("CA");
    TestCa between = ROOT.subordinate("Between");
    List<X509Certificate> pool = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      pool.add(ROOT.crossCertify(ca, p -> p.to = Instant.parse("2025-02-01T00:00:00Z")));
    }
    pool.add(between.crossCertify(ca));
    pool.add(between.certificate());

    assertThat(validator.validate(Inputs.of(ca.issue("Signer"), pool, ROOT.certificate())))
        .isInstanceOf(PathResult.Valid.class);
  }

  @Test
  void theIssuerIsFoundAmongManyOfItsName() {
    TestCa issuer = ROOT.subordinate("One of many");
    List<X509Certificate> pool = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      pool.add(ROOT.subordinate("One of many").certificate());
    }
    pool.add(issuer.certificate());
    PathInputs inputs = Inputs.of(issuer.issue("Signer"), pool, ROOT.certificate());
    WorkBudget budget = new WorkBudget();

    assertThat(new CandidatePaths(inputs, budget).next()).isPresent();
    assertThat(budget.spent()).isLessThan(5_000);
    assertThat(validator.validate(inputs)).isInstanceOf(PathResult.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {18, 19, 300})
  void anEnormousChain(int length) {
    List<X509Certificate> pool = new ArrayList<>();
    TestCa last = ROOT;
    for (int i = 0; i < length; i++) {
      last = last.subordinate("CA " + i);
      pool.add(last.certificate());
    }
    Collections.shuffle(pool, new Random(length));

    PathResult result =
        validator.validate(Inputs.of(last.issue("Signer"), pool, ROOT.certificate()));

    if (length < CandidatePaths.MAXIMUM_LENGTH) {
      assertThat(result).isInstanceOf(PathResult.Valid.class);
    } else {
      assertThat(result)
          .isInstanceOfSatisfying(
              PathResult.Invalid.class,
              invalid -> assertThat(invalid.defect()).isEqualTo(PathDefect.TOO_LONG));
    }
  }

  private static List<X509Certificate> shuffled(long seed, X509Certificate... further) {
    List<X509Certificate> pool = new ArrayList<>(MESH);
    Collections.addAll(pool, further);
    Collections.shuffle(pool, new Random(seed));
    return pool;
  }

  private static List<TestCa> cas() {
    List<TestCa> cas = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      cas.add(TestCa.root("Mesh " + i));
    }
    return cas;
  }

  private static List<X509Certificate> everyoneCertifiesEveryone() {
    List<X509Certificate> all = new ArrayList<>();
    for (TestCa issuer : CAS) {
      for (TestCa subject : CAS) {
        all.add(issuer.crossCertify(subject));
      }
    }
    return all;
  }
}
