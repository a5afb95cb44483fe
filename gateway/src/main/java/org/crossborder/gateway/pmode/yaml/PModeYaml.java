// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.Participant;
import org.crossborder.gateway.pmode.ReceiverLookup;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.pmode.TlsVersion;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes P-Modes as {@link PModeFile} reads them. */
public final class PModeYaml {
  private static final long USUAL_FRAGMENT = 10 << 20;

  private PModeYaml() {}

  /** A file in which each of them is added. */
  public static String print(List<PMode> pmodes) {
    return file(pmodes.stream().map(PModeYaml::pmode).toList());
  }

  /**
   * A file that replaces where one leg of a derived P-Mode goes and for whom it is encrypted.
   *
   * @param pmode id of the derived one
   * @param joins whether the receiver joins fragments
   */
  public static String printReplacement(
      String pmode, int leg, URI address, List<X509Certificate> encryption, boolean joins) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("leg", leg);
    options.put(LegOption.ADDRESS.key(), address.toString());
    options.put(
        LegOption.SPLITTING.key(), splitting(joins ? new Splitting(USUAL_FRAGMENT, true) : null));
    options.put(LegOption.RECEIVER_ENCRYPTION.key(), pem(encryption));
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("replaces", pmode);
    entry.put("legs", List.of(options));
    return file(List.of(entry));
  }

  private static String file(List<Map<String, Object>> entries) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(Integer.MAX_VALUE);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    return new Yaml(options).dump(Map.of("pmodes", entries));
  }

  private static Map<String, Object> pmode(PMode pmode) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", pmode.id());
    map.put("agreement", typed(pmode.agreement().value(), pmode.agreement().type()));
    map.put("binding", pmode.binding().name());
    map.put("initiator", participant(pmode.initiator()));
    map.put("responder", participant(pmode.responder()));
    map.put("legs", pmode.legs().stream().map(PModeYaml::leg).toList());
    return map;
  }

  private static Map<String, Object> participant(Participant participant) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("party", participant.party());
    map.put("id", participant.partner().partyId().value());
    String type = participant.partner().partyId().type();
    if (type != null) {
      map.put("type", type);
    }
    map.put("role", participant.partner().role());
    if (!participant.tlsClients().isEmpty()) {
      map.put("tls-clients", pem(participant.tlsClients()));
    }
    return map;
  }

  private static Map<String, Object> leg(Leg leg) {
    Map<LegOption, Object> said = new LinkedHashMap<>();
    Service service = leg.businessInfo().service();
    said.put(LegOption.SERVICE, typed(service.value(), service.type()));
    said.put(LegOption.ACTION, leg.businessInfo().action());
    said.put(LegOption.MPC, leg.businessInfo().mpc());
    said.put(LegOption.ADDRESS, leg.protocol().address().toString());
    said.put(LegOption.TLS_ANCHORS, pem(leg.protocol().tlsAnchors()));
    said.put(
        LegOption.TLS_VERSIONS,
        leg.protocol().tlsVersions().stream().sorted().map(TlsVersion::number).toList());
    ReceiverLookup lookup = leg.protocol().lookup();
    if (lookup != null) {
      said.put(LegOption.SMP, SmpOption.print(lookup, PModeYaml::pem));
    }
    said.put(LegOption.ERRORS, errors(leg));
    said.put(LegOption.RETRY, retry(leg.receptionAwareness().retry()));
    said.put(LegOption.DUPLICATE_WINDOW, text(leg.receptionAwareness().duplicateWindow()));
    said.put(LegOption.COMPRESSION, leg.payloadService().compression());
    said.put(LegOption.SPLITTING, splitting(leg.splitting()));
    said.put(LegOption.SUITE, leg.security().suite().version());
    said.put(LegOption.SENDER_SIGNING, pem(leg.security().senderSigning()));
    said.put(LegOption.RECEIVER_SIGNING, pem(leg.security().receiverSigning()));
    said.put(LegOption.RECEIVER_ENCRYPTION, pem(leg.security().receiverEncryption()));
    said.put(
        LegOption.ALSO_ACCEPTED,
        leg.security().alsoAccepted().stream().map(Enum::name).sorted().toList());
    Map<String, Object> map = new LinkedHashMap<>();
    said.forEach((option, value) -> map.put(option.key(), value));
    return map;
  }

  private static Object typed(String value, @Nullable String type) {
    if (type == null) {
      return value;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", value);
    map.put("type", type);
    return map;
  }

  private static Map<String, Object> errors(Leg leg) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("as-response", leg.errorHandling().asResponse());
    map.put("notify-consumer", leg.errorHandling().notifyConsumer());
    map.put("notify-producer", leg.errorHandling().notifyProducer());
    map.put("missing-receipt-notify-producer", leg.errorHandling().missingReceiptNotifyProducer());
    return map;
  }

  private static Map<String, Object> retry(RetrySchedule retry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("initial", text(retry.initial()));
    map.put("multiplier", retry.multiplier());
    map.put("maximum", text(retry.maximum()));
    map.put("expiry", text(retry.expiry()));
    return map;
  }

  private static Object splitting(@Nullable Splitting splitting) {
    if (splitting == null) {
      return "none";
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("fragment", splitting.fragmentBytes() + "B");
    map.put("compression", splitting.compression());
    return map;
  }

  private static String text(Duration duration) {
    return duration.toSeconds() + "s";
  }

  private static List<String> pem(List<X509Certificate> certificates) {
    return certificates.stream().map(PModeYaml::pem).toList();
  }

  private static String pem(X509Certificate certificate) {
    try {
      String base64 =
          Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
              .encodeToString(certificate.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate without encoding", e);
    }
  }
}
