// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static org.crossborder.validation.oracle.TradeDocument.CERTIFICATE_OF_ORIGIN;
import static org.crossborder.validation.oracle.TradeDocument.PACKING_LIST;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents that DSS signed above level B, and what was done to their time-stamps. */
final class BrokenTimestamps {
  private static final Pattern TOKEN =
      Pattern.compile("(<xades:EncapsulatedTimeStamp[^>]*>)([^<]+)");
  private static final Pattern CRL = Pattern.compile("(<xades:EncapsulatedCRLValue[^>]*>)([^<]+)");

  private final Hierarchy hierarchy;
  private final Instant now;

  BrokenTimestamps(Hierarchy hierarchy, Instant now) {
    this.hierarchy = hierarchy;
    this.now = now;
  }

  /**
   * A row of the table.
   *
   * @param dss indication and time-stamps in DSS
   * @param ours indication, level, time-stamps and broken rules here
   */
  record Row(String name, String document, Instant at, String dss, String ours) {
    @Override
    public String toString() {
      return name;
    }
  }

  List<Row> all() {
    String stamped = sign(SignatureLevel.XAdES_BASELINE_T, hierarchy.timestamps());
    String archived = sign(SignatureLevel.XAdES_BASELINE_LTA, hierarchy.timestamps());
    Hierarchy other = new Hierarchy(now);
    return List.of(
        new Row(
            "of another signature",
            swapped(stamped),
            now,
            "TOTAL_PASSED [FAILED HASH_FAILURE]",
            "TOTAL_PASSED B [SIGNATURE FAILED HASH_FAILURE] [SG-17]"),
        new Row(
            "truncated, which DSS does not tell",
            replaced(TOKEN, stamped, truncated(stamped)),
            now,
            "TOTAL_PASSED []",
            "TOTAL_PASSED B [SIGNATURE FAILED FORMAT_FAILURE] [SG-16]"),
        new Row(
            "by nobody trusted",
            sign(SignatureLevel.XAdES_BASELINE_T, other.timestamps()),
            now,
            "TOTAL_PASSED [INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND]",
            "TOTAL_PASSED B [SIGNATURE INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND] [SG-23]"),
        new Row(
            "by an authority that has expired",
            shortLived(),
            now.plus(days(2)),
            "TOTAL_PASSED [INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE]",
            "TOTAL_PASSED B [SIGNATURE INDETERMINATE OUT_OF_BOUNDS_NO_POE] [SG-24]"),
        new Row(
            "over a revocation list that was exchanged",
            replaced(CRL, archived, other.ca().crl(now)),
            now,
            "TOTAL_PASSED [PASSED, FAILED HASH_FAILURE]",
            "TOTAL_PASSED T [SIGNATURE PASSED, ARCHIVE FAILED HASH_FAILURE] [SG-17, SG-31]"),
        new Row(
            "in the wrong order, which the policy of DSS does not mind",
            disordered(),
            now,
            "TOTAL_PASSED [PASSED, PASSED]",
            "INDETERMINATE  [SIGNATURE PASSED, ARCHIVE PASSED] [SG-27]"));
  }

  private String sign(SignatureLevel level, TimestampingAuthority authority) {
    return signer(authority)
        .signInPlace(UblSignaturePlace.in(CERTIFICATE_OF_ORIGIN), 1, Variation.level(level));
  }

  private DssSigner signer(TimestampingAuthority authority) {
    return DssSigner.above(hierarchy.seal(KeyKind.P_256), now, hierarchy, authority);
  }

  private String swapped(String stamped) {
    String another =
        signer(hierarchy.timestamps())
            .signInPlace(
                UblSignaturePlace.in(PACKING_LIST),
                1,
                Variation.level(SignatureLevel.XAdES_BASELINE_T));
    return replaced(TOKEN, stamped, first(TOKEN, another));
  }

  /** Its unit's certificate ends tomorrow. */
  private String shortLived() {
    TimestampingAuthority authority = hierarchy.timestamps();
    return sign(
        SignatureLevel.XAdES_BASELINE_T,
        authority.with(
            hierarchy
                .timeCa()
                .certifyUnit(
                    "C=BD,O=Time Service,CN=Short-lived unit",
                    authority.keys().getPublic(),
                    now.minus(days(1)),
                    now.plus(days(1)),
                    TimestampingAuthority.TIMESTAMPING)));
  }

  /** The archive time-stamp is a few minutes older than what it covers. */
  private String disordered() {
    String stamped = sign(SignatureLevel.XAdES_BASELINE_LT, hierarchy.timestamps());
    return signer(hierarchy.timestamps().at(now.minus(Duration.ofMinutes(4))))
        .extend(stamped, SignatureLevel.XAdES_BASELINE_LTA);
  }

  private static byte[] truncated(String stamped) {
    byte[] der = first(TOKEN, stamped);
    return Arrays.copyOf(der, der.length - 20);
  }

  private static byte[] first(Pattern pattern, String document) {
    Matcher matcher = pattern.matcher(document);
    if (!matcher.find()) {
      throw new IllegalStateException("There is no " + pattern);
    }
    return Base64.getMimeDecoder().decode(matcher.group(2));
  }

  private static String replaced(Pattern pattern, String document, byte[] der) {
    return pattern
        .matcher(document)
        .replaceFirst("$1" + Matcher.quoteReplacement(Base64.getEncoder().encodeToString(der)));
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }
}
