// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.cert.CRLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.registry.http.RequestBodies;
import org.crossborder.trust.path.CertificateProfile;
import org.crossborder.trust.path.CertificationPathValidator;
import org.crossborder.trust.path.OcspResponse;
import org.crossborder.trust.path.PathInputs;
import org.crossborder.trust.path.revocation.CertificateList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Path validation for anyone's certificates, by the code that decides recognition. */
@RestController
class PathValidationController {
  private static final int MOST_REVOCATION_DATA = 200;
  private static final String ANY_POLICY = "anyPolicy";
  private static final String OID = "[0-2](\\.[0-9]{1,39}){1,30}";

  private final CertificationPathValidator validator = new CertificationPathValidator();

  @PostMapping(path = "/v1/path-validations", consumes = MediaType.APPLICATION_JSON_VALUE)
  PathValidationAnswer validate(HttpServletRequest request) throws IOException {
    return PathValidationAnswer.of(
        validator.validate(inputs(RequestBodies.read(request, PathValidationRequest.class))));
  }

  private static PathInputs inputs(PathValidationRequest body) {
    if (body.leaf() == null || body.at() == null) {
      throw RequestBodies.bad("leaf and at are needed");
    }
    Integer maximum = body.maxIntermediates();
    if (maximum != null && maximum < 0) {
      throw RequestBodies.bad("maxIntermediates must not be negative");
    }
    return new PathInputs(
        RequestBodies.certificate("leaf", body.leaf()),
        RequestBodies.certificates("pool", orEmpty(body.pool())),
        RequestBodies.certificates("anchors", orEmpty(body.anchors())),
        crls(orEmpty(body.crls())),
        ocspResponses(orEmpty(body.ocspResponses())),
        RequestBodies.time("at", body.at()),
        oids("purposeOids", orEmpty(body.purposeOids())),
        oids("initialPolicies", orEmpty(body.initialPolicies())),
        body.explicitPolicy(),
        body.inhibitMapping(),
        body.inhibitAnyPolicy(),
        maximum,
        profile(body.profile()));
  }

  private static List<CertificateList> crls(List<byte[]> encoded) {
    bounded("crls", encoded);
    List<CertificateList> crls = new ArrayList<>();
    for (byte[] der : encoded) {
      try {
        crls.add(CertificateList.parse(der));
      } catch (CRLException e) {
        throw RequestBodies.bad("crls holds something that is no CRL in DER");
      }
    }
    return crls;
  }

  private static List<OcspResponse> ocspResponses(List<byte[]> encoded) {
    bounded("ocspResponses", encoded);
    List<OcspResponse> responses = new ArrayList<>();
    for (byte[] der : encoded) {
      try {
        responses.add(OcspResponse.parse(der));
      } catch (IOException e) {
        throw RequestBodies.bad("ocspResponses holds something that is no basic response in DER");
      }
    }
    return responses;
  }

  private static void bounded(String field, List<byte[]> encoded) {
    if (encoded.size() > MOST_REVOCATION_DATA) {
      throw RequestBodies.bad(field + " has more than " + MOST_REVOCATION_DATA + " entries");
    }
  }

  private static Set<String> oids(String field, List<String> given) {
    Set<String> oids = new HashSet<>();
    for (String oid : given) {
      String plain = oid.equals(ANY_POLICY) ? PathInputs.ANY_POLICY : oid;
      if (!plain.matches(OID)) {
        throw RequestBodies.bad(field + " holds something that is no object identifier");
      }
      oids.add(plain);
    }
    return oids;
  }

  private static CertificateProfile profile(@Nullable String id) {
    return Stream.of(CertificateProfile.values())
        .filter(profile -> profile.id().equals(id == null ? "rfc5280" : id))
        .findFirst()
        .orElseThrow(() -> RequestBodies.bad("profile is rfc5280 or trade-document"));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    if (list == null) {
      return List.of();
    }
    if (list.contains(null)) {
      throw RequestBodies.bad("A list holds null");
    }
    return list;
  }
}
