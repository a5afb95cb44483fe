// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.crossborder.trust.path.revocation.CertificateList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** NIST PKITS 1.0.1, all of its tests and subparts; no known failures. */
class PkitsTest {
  private static final JsonNode PKITS = pkits();
  private final CertificationPathValidator validator = new CertificationPathValidator();

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreesWithPkits(String title, JsonNode test) throws Exception {
    PathResult result = validator.validate(inputs(test));

    assertThat(result instanceof PathResult.Valid)
        .as("%s: %s", title, result)
        .isEqualTo(test.get("shouldValidate").asBoolean());
    if (result instanceof PathResult.Valid valid) {
      assertThat(valid.policies()).isEqualTo(oids(test.get("userConstrainedPolicySet")));
    } else {
      PathResult.Invalid invalid = (PathResult.Invalid) result;
      assertThat(invalid.detail()).isNotBlank();
    }
  }

  @Test
  void isComplete() {
    assertThat(cases()).hasSize(249);
  }

  static Stream<Object[]> cases() {
    return PKITS.get("tests").valueStream().map(t -> new Object[] {t.get("title").asString(), t});
  }

  private static PathInputs inputs(JsonNode test) throws Exception {
    List<X509Certificate> certificates = new ArrayList<>();
    for (JsonNode name : test.get("certs")) {
      certificates.add(certificate(der("certs", name)));
    }
    List<CertificateList> crls = new ArrayList<>();
    for (JsonNode name : test.get("crls")) {
      crls.add(CertificateList.parse(der("crls", name)));
    }
    int last = certificates.size() - 1;
    return new PathInputs(
        certificates.get(last),
        certificates.subList(1, last),
        certificates.subList(0, 1),
        crls,
        List.of(),
        Instant.parse(test.get("validationTime").asString()),
        Set.of(),
        oids(test.get("initialPolicySet")),
        test.get("initialExplicitPolicy").asBoolean(),
        test.get("initialPolicyMappingInhibit").asBoolean(),
        test.get("initialInhibitAnyPolicy").asBoolean(),
        null,
        CertificateProfile.RFC5280);
  }

  private static byte[] der(String kind, JsonNode name) {
    return Base64.getDecoder().decode(PKITS.get(kind).get(name.asString()).asString());
  }

  private static X509Certificate certificate(byte[] der) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static Set<String> oids(JsonNode names) {
    Set<String> oids = new TreeSet<>();
    names.forEach(name -> oids.add(PKITS.get("policyOids").get(name.asString()).asString()));
    return oids;
  }

  private static JsonNode pkits() {
    try (InputStream in =
        new GZIPInputStream(PkitsTest.class.getResourceAsStream("/pkits/pkits.json.gz"))) {
      return JsonMapper.builder().build().readTree(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
