// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.register.ListScheme;
import org.crossborder.trust.list.signature.ListSigner;
import org.crossborder.trust.list.signature.ListSignerCertificate;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Snapshot;

/** A register's lists as the registry publishes them, signed now: DSS knows no other time. */
record PublishedLists(Map<String, byte[]> documents, X509Certificate signer) {
  static final String LISTS = "https://registry.example/v1/lists/";
  static final String LIST_OF_LISTS = LISTS + "lotl.xml";
  private static final String OPERATOR = "Registry of the Parties";

  static PublishedLists of(List<TrustService> services) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Register register =
        new Register(
            List.of(
                new Party("BD", "Bangladesh", List.of(), List.of()),
                new Party("GB", "United Kingdom", List.of(), List.of()),
                new Party("KR", "Republic of Korea", List.of(), List.of())),
            services,
            List.of(),
            List.of(),
            List.of(Samples.provider()),
            List.of(),
            List.of());
    return of(Snapshot.of(register, 42, Map.of(), 17, now, now.plus(Duration.ofHours(24))), now);
  }

  private static PublishedLists of(Snapshot snapshot, Instant now) {
    ListScheme scheme =
        new ListScheme(
            OPERATOR,
            "UN",
            Samples.address(),
            URI.create("https://registry.example/scheme"),
            URI.create(LISTS));
    Map<String, byte[]> documents = new TreeMap<>();
    SortedMap<String, X509Certificate> published = new TreeMap<>();
    for (Party party : snapshot.parties()) {
      ListSigner signer = signer(party.code(), now);
      byte[] list = TrustedListWriter.write(scheme.partyList(snapshot, party, ListScheme.Form.XML));
      documents.put(LISTS + party.code() + ".xml", signer.sign(list, now));
      published.put(party.code(), signer.certificate());
    }
    ListSigner operator = signer("UN", now);
    byte[] listOfLists =
        TrustedListWriter.write(scheme.listOfLists(snapshot, ListScheme.Form.XML, published));
    documents.put(LIST_OF_LISTS, operator.sign(listOfLists, now));
    return new PublishedLists(documents, operator.certificate());
  }

  private static ListSigner signer(String country, Instant now) {
    KeyPair keys = Samples.key();
    Period validity = new Period(now.minusSeconds(60), now.plus(Duration.ofDays(1000)));
    return new ListSigner(
        keys.getPrivate(),
        ListSignerCertificate.issue(keys, country, OPERATOR, BigInteger.valueOf(4711), validity));
  }

  DssJob.Outcome loadedByDss() {
    return new DssJob(documents::get).load(LIST_OF_LISTS, signer);
  }
}
