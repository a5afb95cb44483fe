// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.seal.Xades;

/**
 * Small trusted lists (ETSI TS 119 612), sealed as a whole.
 *
 * @param signer who seals them
 * @param now when they are issued
 */
public record ReferenceLists(Credential signer, Instant now) {
  private static final String POINTER =
      """
      <OtherTSLPointer>
        <ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId>
          <X509Certificate>%s</X509Certificate>
        </DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities>
        <TSLLocation>https://registry.example/v1/lists/%s.xml</TSLLocation>
        <AdditionalInformation><OtherInformation>
          <SchemeTerritory>%s</SchemeTerritory>
        </OtherInformation></AdditionalInformation>
      </OtherTSLPointer>
      """;
  private static final Duration VALIDITY = Duration.ofDays(30);

  /** The list of a territory, altered before it is sealed. */
  public byte[] of(String territory, UnaryOperator<String> altered) {
    return sealed(territory, "", altered);
  }

  /** The list of lists, which points to those of these territories. */
  public byte[] ofLists(UnaryOperator<String> altered, String... territories) {
    String pointers =
        Stream.of(territories)
            .map(territory -> POINTER.formatted(certificate(), territory, territory))
            .collect(Collectors.joining("", "<PointersToOtherTSL>", "</PointersToOtherTSL>"));
    return sealed("UN", pointers, altered);
  }

  private byte[] sealed(String territory, String pointers, UnaryOperator<String> altered) {
    Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
    String list =
        template()
            .replace("{{territory}}", territory)
            .replace("{{pointers}}", pointers)
            .replace("{{issued}}", issued.toString())
            .replace("{{next}}", issued.plus(VALIDITY).toString())
            .replace("{{certificate}}", certificate());
    return Xades.by(signer, now).seal(altered.apply(list).getBytes(StandardCharsets.UTF_8));
  }

  private String certificate() {
    try {
      return Base64.getEncoder().encodeToString(signer.certificate().getEncoded());
    } catch (CertificateEncodingException fault) {
      throw new IllegalStateException("A certificate of our own cannot be encoded", fault);
    }
  }

  private static String template() {
    try (InputStream in = ReferenceLists.class.getResourceAsStream("list.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
