// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.PostalAddress;
import org.crossborder.trust.list.TrustServiceProvider;
import org.crossborder.trust.path.Fingerprint;

/** Takes a provider out of somebody's list in the register's form (clause 5.4). */
final class ProviderImport {
  private static final Pattern REGISTRATION = Pattern.compile("[A-Z]{3}[A-Z]{2}-.+");
  private static final String MAIL = "mailto:";
  private static final int NAME_LENGTH = 16;

  private ProviderImport() {}

  static org.crossborder.trust.service.TrustServiceProvider provider(
      String id, String party, TrustServiceProvider provider, List<ListFinding> findings) {
    Optional<PostalAddress> postal = inEnglish(provider);
    return new org.crossborder.trust.service.TrustServiceProvider(
        id,
        party,
        first(provider.names()),
        tradeNames(provider).filter(name -> !REGISTRATION.matcher(name).matches()).toList(),
        tradeNames(provider)
            .filter(name -> REGISTRATION.matcher(name).matches())
            .findFirst()
            .orElse(null),
        postal.map(PostalAddress::streetAddress).orElse(null),
        postal.map(PostalAddress::locality).orElse(null),
        postal.map(PostalAddress::postalCode).orElse(null),
        provider.address().electronic().stream()
            .map(MultilingualUri::uri)
            .filter(uri -> uri.startsWith(MAIL))
            .map(uri -> uri.substring(MAIL.length()))
            .findFirst()
            .orElse(null),
        informationUris(provider, findings));
  }

  /** A name for a provider whose list gives none: the beginning of its name's SHA-256. */
  static String name(TrustServiceProvider provider) {
    byte[] name = first(provider.names()).getBytes(StandardCharsets.UTF_8);
    return Fingerprint.sha256(name).substring(0, NAME_LENGTH);
  }

  /** In English, if there is one. */
  static String first(List<MultilingualText> names) {
    return names.stream()
        .filter(name -> name.language().equals("en"))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .map(MultilingualText::text)
        .orElse("(unnamed)");
  }

  private static Stream<String> tradeNames(TrustServiceProvider provider) {
    return provider.tradeNames().stream().map(MultilingualText::text).distinct();
  }

  private static Optional<PostalAddress> inEnglish(TrustServiceProvider provider) {
    List<PostalAddress> addresses = provider.address().postal();
    return addresses.stream()
        .filter(address -> address.language().equals("en"))
        .findFirst()
        .or(() -> addresses.stream().findFirst());
  }

  private static List<URI> informationUris(
      TrustServiceProvider provider, List<ListFinding> findings) {
    List<URI> uris = new ArrayList<>();
    for (MultilingualUri information : provider.informationUris()) {
      try {
        uris.add(new URI(information.uri()));
      } catch (URISyntaxException e) {
        findings.add(
            ListFinding.warning(
                "5.4.4", first(provider.names()), "Left out, no URI: " + information.uri()));
      }
    }
    return uris.stream().distinct().toList();
  }
}
