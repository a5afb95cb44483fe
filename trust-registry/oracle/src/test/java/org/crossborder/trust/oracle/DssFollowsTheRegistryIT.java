// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.Samples.service;
import static org.crossborder.trust.list.Samples.status;

import eu.europa.esig.dss.model.tsl.LOTLInfo;
import eu.europa.esig.dss.model.tsl.TLInfo;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.RegisterProvider;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DSS loads the lists of a running registry over HTTPS, filled by officers' changes alone. */
class DssFollowsTheRegistryIT {
  @TempDir Path directory;

  @Test
  void fromItsListOfListsToEveryService() throws Exception {
    try (RegistryProgram registry = RegistryProgram.start(directory)) {
      OfficersAtWork officers = new OfficersAtWork(registry);
      officers.admit("BD", "Bangladesh");
      officers.admit("KR", "Republic of Korea");
      officers.record(
          "BD",
          new RegisterProvider(Samples.provider()),
          new ListService(
              service(
                  "BD/seal",
                  ServiceType.CA_FOR_SEALS,
                  List.of(TestCa.root("Seal CA").certificate()),
                  status(ServiceStatus.GRANTED, "2026-01-01T00:00:00Z", null))),
          new ListService(
              service(
                  "BD/gone",
                  ServiceType.CA_FOR_SIGNATURES,
                  List.of(TestCa.root("Gone CA").certificate()),
                  status(ServiceStatus.GRANTED, "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
                  status(ServiceStatus.WITHDRAWN, "2026-01-01T00:00:00Z", null))));
      awaitService(registry);

      LOTLInfo listOfLists =
          new DssJob(url -> registry.get(URI.create(url)).body())
              .load(registry.uri("/v1/lists/lotl.xml").toString(), signer(registry))
              .summary()
              .getLOTLInfos()
              .get(0);

      DssLoadsOurListsIT.assertGood(listOfLists);
      assertThat(listOfLists.getTLInfos())
          .hasSize(2)
          .allSatisfy(DssLoadsOurListsIT::assertGood)
          .extracting(list -> list.getParsingCacheInfo().getSequenceNumber())
          .containsOnly(listOfLists.getParsingCacheInfo().getSequenceNumber());
      assertThat(statuses(listOfLists, "BD"))
          .containsExactlyInAnyOrder(ListUris.GRANTED, ListUris.WITHDRAWN);
    }
  }

  private static List<String> statuses(LOTLInfo listOfLists, String territory) {
    TLInfo list =
        listOfLists.getTLInfos().stream()
            .filter(info -> territory.equals(info.getParsingCacheInfo().getTerritory()))
            .findFirst()
            .orElseThrow();
    return list.getParsingCacheInfo().getTrustServiceProviders().get(0).getServices().stream()
        .map(s -> s.getStatusAndInformationExtensions().getLatest().getStatus())
        .toList();
  }

  private static X509Certificate signer(RegistryProgram registry) throws Exception {
    HttpResponse<byte[]> pem = registry.get(registry.uri("/v1/lists/lotl.pem"));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.body()));
  }

  /** Lists follow their snapshot within moments. */
  private static void awaitService(RegistryProgram registry) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(end)) {
      HttpResponse<byte[]> list = registry.get(registry.uri("/v1/lists/BD.xml"));
      if (list.statusCode() == 200 && new String(list.body(), UTF_8).contains(">BD/gone<")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The list does not follow the register");
  }
}
