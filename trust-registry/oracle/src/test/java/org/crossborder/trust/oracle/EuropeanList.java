// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.trustedlist.TrustedListFacade;
import eu.europa.esig.trustedlist.jaxb.tsl.TSPServiceType;
import eu.europa.esig.trustedlist.jaxb.tsl.TrustStatusListType;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.datatype.DatatypeFactory;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * A list as a member state of the European Union publishes it, written by DSS: its types and rules,
 * qualified services, extensions that are critical, names in several languages, none of our own
 * information.
 */
final class EuropeanList {
  private static final String TYPES = "http://uri.etsi.org/TrstSvc/";

  private EuropeanList() {}

  static byte[] written(int version) throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Register register =
        new Register(
            List.of(new Party("EE", "Estonia", List.of(), List.of())),
            List.of(
                Samples.granted("BD/sign", ServiceType.CA_FOR_SIGNATURES),
                Samples.granted("BD/seal", ServiceType.CA_FOR_SEALS),
                Samples.granted("BD/time", ServiceType.TIMESTAMPING)),
            List.of(),
            List.of(),
            List.of(Samples.provider()),
            List.of(),
            List.of());
    Snapshot snapshot =
        Snapshot.of(register, 42, Map.of(), 117, now, now.plus(90, ChronoUnit.DAYS));
    byte[] ours = TrustedListWriter.write(PartyList.of(snapshot, "BD", Samples.operator()));
    String asForeign =
        new String(ours, UTF_8)
            .replaceAll(
                "(?s)<Extension Critical=\"false\">\\s*<AdditionalServiceInformation>\\s*"
                    + "<URI xml:lang=\"en\">urn:crossborder.*?</Extension>",
                "")
            .replaceAll("(?s)<SchemeExtensions>.*</SchemeExtensions>", "")
            .replaceAll(
                "(?s)<ServiceInformationExtensions>\\s*</ServiceInformationExtensions>", "");
    return european(asForeign.getBytes(UTF_8), version);
  }

  private static byte[] european(byte[] xml, int version) throws Exception {
    TrustedListFacade dss = TrustedListFacade.newFacade();
    TrustStatusListType list = dss.unmarshall(new ByteArrayInputStream(xml), false);
    list.getSchemeInformation().setTSLVersionIdentifier(BigInteger.valueOf(version));
    list.getSchemeInformation().setTSLType(TYPES + "TrustedList/TSLType/EUgeneric");
    list.getSchemeInformation().setSchemeTerritory("EE");
    list.getSchemeInformation()
        .setStatusDeterminationApproach(TYPES + "TrustedList/StatusDetn/EUappropriate");
    for (TSPServiceType service :
        list.getTrustServiceProviderList()
            .getTrustServiceProvider()
            .get(0)
            .getTSPServices()
            .getTSPService()) {
      var information = service.getServiceInformation();
      information.setServiceTypeIdentifier(
          information.getServiceTypeIdentifier().replace("CA/PKC", "CA/QC"));
      information.setStatusStartingTime(
          DatatypeFactory.newInstance().newXMLGregorianCalendar("2016-06-30T22:00:00Z"));
      if (information.getServiceInformationExtensions() != null) {
        information
            .getServiceInformationExtensions()
            .getExtension()
            .forEach(extension -> extension.setCritical(true));
      }
    }
    return dss.marshall(list, false).getBytes(UTF_8);
  }
}
