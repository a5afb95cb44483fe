// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossborder.registry.publication.Bytes;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.lote.Lote;
import org.crossborder.trust.list.lote.LoteJws;
import org.crossborder.trust.list.register.ListScheme;
import org.crossborder.trust.list.register.ListScheme.Form;
import org.crossborder.trust.list.signature.ListSigner;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and signs all lists of one version of the register, in both forms. */
final class ListMaking {
  private static final Logger LOG = LoggerFactory.getLogger(ListMaking.class);
  static final String LIST_OF_LISTS = "lotl";

  private final ListScheme scheme;
  private final ListSigners signers;

  ListMaking(ListScheme scheme, ListSigners signers) {
    this.scheme = scheme;
    this.signers = signers;
  }

  /**
   * The lists of a snapshot, signed at {@code now}. A Party whose list cannot be made has none: who
   * relies on it finds nothing, and the other Parties' lists are published.
   */
  List<PublishedList> lists(Snapshot snapshot, Instant now) {
    ListSigner operator = signers.of(scheme.territory(), now);
    List<PublishedList> lists = new ArrayList<>();
    for (Form form : Form.values()) {
      SortedMap<String, X509Certificate> published = new TreeMap<>();
      for (Party party : snapshot.parties()) {
        ListSigner signer = signers.of(party.code(), now);
        partyList(snapshot, party, form, signer, now)
            .ifPresent(
                list -> {
                  lists.add(list);
                  published.put(party.code(), signer.certificate());
                });
      }
      TrustedList listOfLists = scheme.listOfLists(snapshot, form, published);
      lists.add(signed(LIST_OF_LISTS, listOfLists, form, operator, now));
    }
    lists.add(certificate(snapshot, operator.certificate()));
    return lists;
  }

  private Optional<PublishedList> partyList(
      Snapshot snapshot, Party party, Form form, ListSigner signer, Instant now) {
    try {
      TrustedList list = scheme.partyList(snapshot, party, form);
      return Optional.of(signed(party.code(), list, form, signer, now));
    } catch (IllegalArgumentException e) {
      LOG.error(
          "The list of {} cannot be made from version {}: {}",
          party.code(),
          snapshot.version(),
          e.getMessage());
      return Optional.empty();
    }
  }

  /** Who signs the list of lists: to be compared with what one was told on another way. */
  private static PublishedList certificate(Snapshot snapshot, X509Certificate signer) {
    try {
      String pem =
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(signer.getEncoded())
              + "\n-----END CERTIFICATE-----\n";
      return new PublishedList(
          snapshot.version(),
          LIST_OF_LISTS + ".pem",
          signer.getNotBefore().toInstant(),
          new Bytes(pem.getBytes(StandardCharsets.US_ASCII)));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be encoded", e);
    }
  }

  private static PublishedList signed(
      String name, TrustedList list, Form form, ListSigner signer, Instant now) {
    byte[] content =
        switch (form) {
          case XML -> signer.sign(TrustedListWriter.write(list), now);
          case LOTE ->
              LoteJws.sign(Lote.write(list), signer.key(), signer.certificate(), now)
                  .getBytes(StandardCharsets.US_ASCII);
        };
    return new PublishedList(
        list.schemeInformation().sequenceNumber(),
        name + form.ending(),
        list.schemeInformation().issued(),
        new Bytes(content));
  }
}
