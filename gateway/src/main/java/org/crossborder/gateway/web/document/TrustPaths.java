// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.web.page.Moments;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.trust.service.TrustService;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the path out of the report that was kept when the document was decided. Only the names of
 * the trust service and of its list are looked up in the register as it is now; what the report
 * says stands.
 */
@Component
final class TrustPaths {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FINGERPRINT = 16;
  private final TrustData trust;
  private final MessageSource messages;
  private final Names names;
  private final Moments moments;

  TrustPaths(TrustData trust, MessageSource messages, Names names, Moments moments) {
    this.trust = trust;
    this.messages = messages;
    this.names = names;
    this.moments = moments;
  }

  /** The path; empty if recognition was not asked, for what comes before it did not hold. */
  Optional<TrustPath> of(String report) {
    JsonNode json = JSON.readTree(report);
    JsonNode recognition = json.path("recognition");
    JsonNode signer = json.path("signature").path("signer");
    if (!recognition.isObject() || !signer.isObject()) {
      return Optional.empty();
    }
    TrustPath.Builder path = new TrustPath.Builder();
    document(path, json.path("document"));
    certificates(path, signer, recognition);
    if (recognition.path("verdict").asString("").equals("RECOGNISED")) {
      recognised(path, json);
    } else {
      broken(path, recognition);
    }
    return Optional.of(path.build());
  }

  private void document(TrustPath.Builder path, JsonNode document) {
    path.add(
        "start",
        said("document"),
        names.documentType(document.path("type").asString(""))
            + " "
            + document.path("number").asString(""),
        document.path("issuer").asString(""),
        said("sealed"));
  }

  private void certificates(TrustPath.Builder path, JsonNode signer, JsonNode recognition) {
    List<String> hashes =
        recognition.path("pathSha256").valueStream().map(hash -> hash.asString("")).toList();
    int certificates = Math.max(1, hashes.size());
    boolean listed = hashes.size() > 0;
    path.add(
        "certificate",
        said("signer"),
        name(signer.path("subject").asString("")),
        said("valid", day(signer.path("notBefore")), day(signer.path("notAfter"))),
        said(certificates > 1 ? "certified" : listed ? "listed" : "broken"));
    for (int i = 1; i < certificates; i++) {
      boolean last = i == certificates - 1;
      path.add(
          "certificate",
          said(last ? "anchor" : "intermediate"),
          i == 1 ? name(signer.path("issuer").asString("")) : fingerprint(hashes.get(i)),
          "SHA-256 " + fingerprint(hashes.get(i)),
          said(last ? "listed" : "certified"));
    }
  }

  private void recognised(TrustPath.Builder path, JsonNode json) {
    JsonNode recognition = json.path("recognition");
    String id = recognition.path("service").asString("");
    Optional<TrustService> service =
        trust.current().stream()
            .flatMap(trusted -> trusted.snapshot().services().stream())
            .filter(one -> one.id().equals(id))
            .findFirst();
    path.add(
        "service",
        said("service"),
        service.map(one -> one.providerName() + " · " + one.serviceName()).orElse(id),
        service.map(one -> said("list", names.party(one.party()), id)).orElse(id),
        said("under", recognition.path("referenceLevel").asString("–")));
    path.add(
        "clause",
        said("clause"),
        recognition.path("clause").asString(""),
        said(
            "snapshot",
            recognition.path("snapshotVersion").asString(""),
            moment(json.path("context").path("validatedAt"))),
        said("so"));
    path.add(
        "end",
        said("party"),
        names.party(json.path("context").path("recognisingParty").asString("")),
        said("at", moment(json.path("signature").path("bestSignatureTime"))),
        null);
  }

  private void broken(TrustPath.Builder path, JsonNode recognition) {
    JsonNode reason = recognition.path("reasons").path(0);
    path.add(
        "broken",
        said("end." + recognition.path("verdict").asString("INDETERMINATE")),
        reason.path("code").asString(""),
        reason.path("article").asString(""),
        null);
  }

  private String moment(JsonNode time) {
    return time.isString() ? moments.text(Instant.parse(time.asString())) : "–";
  }

  private static String day(JsonNode time) {
    return time.asString("").split("T", 2)[0];
  }

  /** The common name, or all of a name without one. */
  private static String name(String distinguished) {
    try {
      return new LdapName(distinguished)
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .map(String::valueOf)
              .findFirst()
              .orElse(distinguished);
    } catch (InvalidNameException e) {
      return distinguished;
    }
  }

  private static String fingerprint(String sha256) {
    return sha256.length() <= FINGERPRINT ? sha256 : sha256.substring(0, FINGERPRINT) + "…";
  }

  private String said(String key, Object... values) {
    return messages.getMessage("path." + key, values, LocaleContextHolder.getLocale());
  }
}
