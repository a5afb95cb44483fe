// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.registry.publication.Bytes;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.lote.Lote;
import org.crossborder.trust.list.lote.LoteJws;
import org.crossborder.trust.list.register.ListScheme;
import org.crossborder.trust.list.register.ListScheme.Form;
import org.crossborder.trust.list.signature.ListSigner;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.snapshot.Snapshot;

/** Makes and signs all lists of one version of the register, in both forms. */
final class ListMaking {
  static final String LIST_OF_LISTS = "lotl";

  private final ListScheme scheme;
  private final ListSigners signers;

  ListMaking(ListScheme scheme, ListSigners signers) {
    this.scheme = scheme;
    this.signers = signers;
  }

  /** The lists of a snapshot, signed at {@code now}. */
  List<PublishedList> lists(Snapshot snapshot, Instant now) {
    Map<String, ListSigner> used = new HashMap<>();
    List<PublishedList> lists = new ArrayList<>();
    for (Form form : Form.values()) {
      scheme
          .partyLists(snapshot, form)
          .forEach(
              (party, list) -> lists.add(signed(party, list, form, signer(used, party, now), now)));
      TrustedList listOfLists =
          scheme.listOfLists(snapshot, form, party -> signer(used, party, now).certificate());
      lists.add(
          signed(LIST_OF_LISTS, listOfLists, form, signer(used, scheme.territory(), now), now));
    }
    lists.add(certificate(snapshot, signer(used, scheme.territory(), now).certificate()));
    return lists;
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

  private ListSigner signer(Map<String, ListSigner> used, String country, Instant now) {
    return used.computeIfAbsent(country, c -> signers.of(c, now));
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
