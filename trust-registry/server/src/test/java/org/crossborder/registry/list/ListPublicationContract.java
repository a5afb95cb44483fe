// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.Samples.ISSUED;
import static org.crossborder.trust.list.Samples.granted;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.trust.list.OtherTslPointer;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.lote.LoteJws;
import org.crossborder.trust.list.register.ListScheme;
import org.crossborder.trust.list.signature.ListSignatureVerifier;
import org.crossborder.trust.list.xml.ListReading;
import org.crossborder.trust.list.xml.TrustedListReader;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustServiceProvider;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the publication of lists promises on every database. */
abstract class ListPublicationContract {
  private static final Instant NOW = ISSUED.plusSeconds(2);
  private static final Snapshot SNAPSHOT =
      Samples.snapshot(
          granted("BD/seal", ServiceType.CA_FOR_SEALS),
          granted("BD/tsa", ServiceType.TIMESTAMPING));

  private final ECKey key = newKey();
  private Database database;

  abstract DatabaseAddress newDatabase();

  @BeforeEach
  void open() {
    database = Database.open(newDatabase());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theListOfListsLeadsToEveryList() {
    Map<String, PublishedList> lists = lists(NOW);

    assertThat(lists.keySet())
        .containsExactlyInAnyOrder(
            "BD.xml",
            "KR.xml",
            "lotl.xml",
            "BD.lote.jwt",
            "KR.lote.jwt",
            "lotl.lote.jwt",
            "lotl.pem");
    TrustedList listOfLists =
        verified(lists.get("lotl.xml"), signers(NOW).of("UN", NOW).certificate());
    assertThat(listOfLists.schemeInformation().pointers()).hasSize(2);
    for (OtherTslPointer pointer : listOfLists.schemeInformation().pointers()) {
      String name = pointer.location().replaceFirst("^https://registry.example/v1/lists/", "");
      TrustedList list =
          verified(lists.get(name), pointer.issuerIdentities().get(0).certificates().get(0));
      assertThat(list.schemeInformation().sequenceNumber()).isEqualTo(17);
      assertThat(list.schemeInformation().territory()).isEqualTo(pointer.territory());
    }
  }

  @Test
  void aPartyWhoseListCannotBeMadeKeepsNobodyElsesBack() {
    TrustServiceProvider known = Samples.provider();
    TrustServiceProvider broken =
        new TrustServiceProvider(
            known.id(), "BD", "Bell \u0007", List.of(), null, null, null, null, "%zz", List.of());
    Register register =
        new Register(
            SNAPSHOT.parties(),
            SNAPSHOT.services(),
            List.of(),
            List.of(),
            List.of(broken),
            List.of(),
            List.of());

    Map<String, PublishedList> lists =
        byName(
            making(NOW)
                .lists(Snapshot.of(register, 42, Map.of(), 17, ISSUED, Samples.NEXT_UPDATE), NOW));

    assertThat(lists)
        .containsKeys("KR.xml", "lotl.xml", "lotl.lote.jwt")
        .doesNotContainKey("BD.xml");
    assertThat(
            verified(lists.get("lotl.xml"), signers(NOW).of("UN", NOW).certificate())
                .schemeInformation()
                .pointers())
        .hasSize(1);
  }

  @Test
  void theJsonSaysTheSame() {
    Map<String, PublishedList> lists = lists(NOW);
    JsonNode bangladesh = lote(lists.get("BD.lote.jwt"), signers(NOW).of("BD", NOW).certificate());
    JsonNode all = lote(lists.get("lotl.lote.jwt"), signers(NOW).of("UN", NOW).certificate());

    assertThat(bangladesh.at("/LoTE/ListAndSchemeInformation/LoTESequenceNumber").asInt())
        .isEqualTo(17);
    assertThat(
            bangladesh.at("/LoTE/ListAndSchemeInformation/SchemeExtensions/0/LogTreeSize").asInt())
        .isEqualTo(42);
    assertThat(bangladesh.at("/LoTE/TrustedEntitiesList/0/TrustedEntityServices")).hasSize(2);
    assertThat(all.at("/LoTE/ListAndSchemeInformation/PointersToOtherLoTE")).hasSize(2);
  }

  @Test
  void whatWasPublishedIsServedAgain() {
    ListStore store = new ListStore(database);
    List<PublishedList> made = making(NOW).lists(SNAPSHOT, NOW);
    store.add(made);

    assertThat(store.version(17)).containsExactlyInAnyOrderElementsOf(made);
    assertThat(store.version(17, "BD.xml")).isPresent();
    assertThat(store.version(17, "JP.xml")).isEmpty();
    assertThat(store.version(18)).isEmpty();
  }

  @Test
  void aSignersCertificateIsKeptUntilItNearsItsEndOrTheOperatorChanges() {
    X509Certificate first = signers(NOW).of("BD", NOW).certificate();

    assertThat(signers(NOW).of("BD", NOW.plusSeconds(60)).certificate()).isEqualTo(first);
    assertThat(signers(NOW).of("KR", NOW).certificate()).isNotEqualTo(first);
    assertThat(signers(NOW).of("BD", NOW.plus(Duration.ofDays(1100))).certificate())
        .isNotEqualTo(first);
    assertThat(
            new ListSigners(database, key, "Another operator")
                .of("BD", NOW.plusSeconds(90))
                .certificate()
                .getSubjectX500Principal()
                .getName())
        .contains("O=Another operator", "C=BD");
  }

  private Map<String, PublishedList> lists(Instant now) {
    return byName(making(now).lists(SNAPSHOT, now));
  }

  private static Map<String, PublishedList> byName(List<PublishedList> lists) {
    return lists.stream().collect(Collectors.toMap(PublishedList::name, Function.identity()));
  }

  private ListMaking making(Instant now) {
    ListScheme scheme =
        new ListSettings(
                "Registry of the Parties",
                "UN",
                "1 Road",
                "Bangkok",
                "10200",
                "TH",
                "lists@registry.example",
                java.net.URI.create("https://registry.example/"))
            .scheme();
    return new ListMaking(scheme, signers(now));
  }

  private ListSigners signers(Instant now) {
    return new ListSigners(database, key, "Registry of the Parties");
  }

  private static TrustedList verified(PublishedList list, X509Certificate signer) {
    byte[] xml = list.content().toArray();
    ListReading reading = TrustedListReader.read(xml, NOW.plusSeconds(60));

    assertThat(new ListSignatureVerifier(List.of(signer)).verify(xml).findings()).isEmpty();
    assertThat(reading.findings()).hasSize(1);
    assertThat(reading.hasErrors()).isFalse();
    return reading.list().orElseThrow();
  }

  private static JsonNode lote(PublishedList list, X509Certificate signer) {
    String jws = new String(list.content().toArray(), StandardCharsets.US_ASCII);
    assertThat(LoteJws.verify(jws, List.of(Samples.certificate("CN=Other")))).isEmpty();
    assertThat(LoteJws.verify(jws.replaceFirst("\\.e", ".f"), List.of(signer))).isEmpty();
    return JsonMapper.shared().readTree(LoteJws.verify(jws, List.of(signer)).orElseThrow());
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
