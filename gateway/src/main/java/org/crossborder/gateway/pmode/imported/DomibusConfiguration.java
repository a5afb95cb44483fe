// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.MepBinding;
import org.crossborder.gateway.pmode.PMode;

/**
 * A Domibus configuration. A process stands for every pair of an initiator and a responder, with
 * its own party among the two; each of its legs is a one-way P-Mode, unless the process is two-way.
 */
final class DomibusConfiguration {
  private final XmlElement root;
  private final XmlElement business;
  private final CertificateFolder folder;
  private final Reading reading;
  private final String ownParty;
  private final Map<String, ForeignParty> parties = new LinkedHashMap<>();
  private final DomibusLegs legs;

  DomibusConfiguration(XmlElement root, CertificateFolder folder, States states, Reading reading) {
    this.root = root;
    this.business = root.first("businessProcesses").orElse(root);
    this.folder = folder;
    this.reading = reading;
    this.ownParty = reading.attribute(root, "party").orElse("");
    this.legs = new DomibusLegs(root, business, reading);
    DomibusParties described = new DomibusParties(business, states, reading);
    business
        .at("parties/party")
        .map(described::party)
        .forEach(party -> parties.put(party.name(), party));
  }

  Imported read() throws IOException {
    List<PMode> pmodes = new ArrayList<>();
    for (XmlElement process : business.at("process").toList()) {
      for (ForeignParty initiator : named(process, "initiatorParties/initiatorParty")) {
        for (ForeignParty responder : named(process, "responderParties/responderParty")) {
          if (concernsUs(initiator, responder)) {
            pmodes.addAll(pmodes(process, initiator, responder));
          }
        }
      }
    }
    reading.ignoreTheRest(root, DomibusReasons.ALL);
    return new Imported(pmodes, reading.report);
  }

  private boolean concernsUs(ForeignParty initiator, ForeignParty responder) {
    return !initiator.equals(responder)
        && (initiator.name().equals(ownParty) || responder.name().equals(ownParty));
  }

  private List<ForeignParty> named(XmlElement process, String path) {
    List<ForeignParty> found = new ArrayList<>();
    for (XmlElement element : process.at(path).toList()) {
      String name = reading.attribute(element, "name").orElse("");
      ForeignParty party = parties.get(name);
      if (party == null) {
        reading.missing(element, "no party is called '" + name + "'");
      } else {
        found.add(party);
      }
    }
    return found;
  }

  private List<PMode> pmodes(XmlElement process, ForeignParty initiator, ForeignParty responder)
      throws IOException {
    String name = reading.attribute(process, "name").orElse("process");
    Optional<MepBinding> binding = binding(process);
    List<XmlElement> configurations = legs.of(process);
    if (binding.isEmpty() || configurations.isEmpty()) {
      return List.of();
    }
    // who pulls is Domibus' initiator; ours is who sends the first user message
    boolean swapped = binding.get() == MepBinding.PULL;
    if (swapped) {
      reading.changed(
          process, "who pulls receives: the initiator of the P-Mode is Domibus' responder");
    }
    ForeignLeg.End from =
        new ForeignLeg.End(swapped ? responder : initiator, role(process, swapped));
    ForeignLeg.End to =
        new ForeignLeg.End(swapped ? initiator : responder, role(process, !swapped));
    String id = "%s/%s>%s".formatted(name, from.party().name(), to.party().name());
    AgreementRef agreement = agreement(process, name);
    if (binding.get().legs() == 2) {
      return twoWay(process, id, agreement, binding.get(), from, to, configurations);
    }
    List<PMode> pmodes = new ArrayList<>();
    for (XmlElement configuration : configurations) {
      String legId = id + "/" + reading.attribute(configuration, "name").orElse("leg");
      pmodes.add(pmode(legId, agreement, binding.get(), from, to, List.of(configuration)));
      reading.understood(process, "P-Mode " + legId);
    }
    return pmodes;
  }

  private List<PMode> twoWay(
      XmlElement process,
      String id,
      AgreementRef agreement,
      MepBinding binding,
      ForeignLeg.End from,
      ForeignLeg.End to,
      List<XmlElement> configurations)
      throws IOException {
    if (configurations.size() != 2) {
      reading.missing(process, "a two-way process has two legs, and this has not");
      return List.of();
    }
    reading.understood(process, "P-Mode " + id);
    return List.of(pmode(id, agreement, binding, from, to, configurations));
  }

  private PMode pmode(
      String id,
      AgreementRef agreement,
      MepBinding binding,
      ForeignLeg.End from,
      ForeignLeg.End to,
      List<XmlElement> configurations)
      throws IOException {
    List<Leg> made = new ArrayList<>();
    for (int number = 1; number <= configurations.size(); number++) {
      made.add(
          legs.leg(configurations.get(number - 1))
              .between(
                  id,
                  agreement,
                  number,
                  binding.isPulled(number),
                  number == 1 ? from : to,
                  number == 1 ? to : from,
                  folder,
                  reading));
    }
    return new PMode(id, agreement, binding, from.participant(), to.participant(), made);
  }

  /** By the end of the binding's URI; "push-and-push" is written as well as "pushAndPush". */
  private Optional<MepBinding> binding(XmlElement process) {
    boolean twoWay = value(process, "mep", "meps/mep").endsWith("twoWay");
    String uri =
        value(process, "binding", "meps/binding")
            .replace("-", "")
            .toLowerCase(java.util.Locale.ROOT);
    MepBinding found = null;
    for (MepBinding binding : MepBinding.values()) {
      String known = binding.uri().replace("-", "").toLowerCase(java.util.Locale.ROOT);
      if (uri.equals(known) && (binding.legs() == 2) == twoWay) {
        found = binding;
      }
    }
    if (found == null) {
      reading.missing(process, "its mep and binding are none of ebMS 3.0 push and pull");
    }
    return Optional.ofNullable(found);
  }

  private AgreementRef agreement(XmlElement process, String name) {
    Optional<XmlElement> agreement = referred(process, "agreement", "agreements/agreement");
    Optional<String> value = agreement.flatMap(found -> reading.attribute(found, "value"));
    if (value.isEmpty()) {
      reading.changed(
          process, "it has no agreement; '" + name + "' is sent as eb:AgreementRef instead");
      return new AgreementRef(name);
    }
    return new AgreementRef(
        value.get(),
        agreement.flatMap(found -> reading.attribute(found, "type")).orElse(null),
        null);
  }

  private String role(XmlElement process, boolean responder) {
    String role = value(process, responder ? "responderRole" : "initiatorRole", "roles/role");
    if (!role.isEmpty()) {
      return role;
    }
    return responder ? TradingPartner.RESPONDER : TradingPartner.INITIATOR;
  }

  private String value(XmlElement process, String attribute, String path) {
    return referred(process, attribute, path)
        .flatMap(found -> reading.attribute(found, "value"))
        .orElse("");
  }

  private Optional<XmlElement> referred(XmlElement process, String attribute, String path) {
    return reading
        .attribute(process, attribute)
        .flatMap(name -> DomibusLegs.named(business, path, name, reading));
  }
}
