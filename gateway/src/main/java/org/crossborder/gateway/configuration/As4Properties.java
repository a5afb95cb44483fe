// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The port where other gateways push messages to; only {@code /as4} is there.
 *
 * @param address to listen at; 0.0.0.0 shows the port to every network of the machine
 * @param port apart from the national API's
 * @param sslBundle name of the bundle with the TLS server certificate; its CA is among the TLS
 *     anchors that the Party has registered. Its options say which versions (TLSv1.2 and TLSv1.3 if
 *     not) and suites are spoken
 * @param keyBundle name of the bundle with the key, or the old and the new key, that signs
 *     messages, receipts and acknowledgements and decrypts; its certificate is the one that the
 *     Party has registered
 * @param keyBundles20 names of the bundles with the keys of eDelivery AS4 2.0, Ed25519 and X25519;
 *     without them no message under a P-Mode of 2.0 can be sent or read
 * @param settling how long after its certificate begins a new key of these bundles waits before it
 *     signs, while an older one is valid; until then all partners must have learnt of it from the
 *     register. Shorter, and partners whose snapshot is older refuse what it signs
 * @param algorithmPolicy text with the algorithms, key sizes and last days that are accepted, in
 *     place of the one that comes with the gateway; a line that is missing is an algorithm refused
 * @param clientAuthentication whether partners must show a TLS client certificate that they have
 *     registered. It keeps strangers from the port; a partner that has none cannot connect
 * @param clientBundle name of the bundle with the TLS client certificate that is shown to partners,
 *     and with the versions and suites that are offered to them (options); without it none is shown
 */
public record As4Properties(
    @DefaultValue("127.0.0.1") @NotBlank String address,
    @Min(0) @Max(65535) int port,
    @DefaultValue("as4") @NotBlank String sslBundle,
    @DefaultValue("signing") @NotBlank String keyBundle,
    List<String> keyBundles20,
    @DefaultValue("24h") Duration settling,
    @Nullable Path algorithmPolicy,
    @DefaultValue("none") ClientAuthentication clientAuthentication,
    @Nullable String clientBundle) {

  /** Whether partners show a TLS certificate when they connect. */
  public enum ClientAuthentication {
    /** None is asked for; who sends is known by the signature alone. */
    NONE,
    /** One that is shown must be the partner's. */
    OPTIONAL,
    /** Without one there is no connection. */
    REQUIRED
  }

  public As4Properties {
    keyBundles20 = keyBundles20 == null ? List.of() : List.copyOf(keyBundles20);
  }
}
