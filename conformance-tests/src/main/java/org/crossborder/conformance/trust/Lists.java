// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.w3c.dom.Element;

/** The structure of the trusted lists that a registry publishes (ETSI TS 119 612). */
final class Lists {
  private static final String PARTY = "BD";
  private static final String LIST = "/v1/lists/" + PARTY + ".xml";
  private static final String LIST_OF_LISTS = "/v1/lists/lotl.xml";
  private static final List<String> SERVICE =
      List.of(
          "ServiceTypeIdentifier",
          "ServiceName",
          "X509Certificate",
          "ServiceStatus",
          "StatusStartingTime");

  private Lists() {}

  static List<TargetModule> modules() {
    return List.of(
        module(
            "list-version",
            "TL-030",
            "A list is of version 6, and has its tag",
            (list, t) -> version(list)),
        module(
            "list-sequence",
            "TL-031",
            "A list has a sequence number of 1 or more",
            (list, t) -> sequence(list)),
        module(
            "list-territory",
            "TL-032",
            "A list names its scheme's territory and operator",
            (list, t) -> territory(list)),
        module(
            "list-next-update",
            "TL-033",
            "A list is issued in the past, and updated within six months",
            (list, t) -> times(list, t.clock().instant())),
        module(
            "list-signature",
            "TL-034",
            "A list is signed as a whole, by an enveloped signature",
            (list, t) ->
                list.sealed() ? List.of() : List.of("The signature does not hold, or not for all")),
        module(
            "list-services",
            "TL-035",
            "Each service has type, name, identity, status, and the time since when",
            (list, t) -> services(list)),
        module(
            "list-history",
            "TL-036",
            "A service's history goes back in time, and what is no longer granted has one",
            (list, t) -> history(list)),
        new RegistryModule(
            "list-of-lists",
            "TL-037",
            "A list of lists points to each Party's list, with the certificates that sign it",
            LIST_OF_LISTS,
            Lists::pointers));
  }

  /** What is wrong with a list; empty if nothing. */
  @FunctionalInterface
  private interface Look {
    List<String> at(TrustedList list, Targets targets);
  }

  private static TargetModule module(String id, String requirement, String title, Look look) {
    return new RegistryModule(
        id,
        requirement,
        title,
        LIST,
        targets -> look.at(TrustedList.read(targets.registry(), LIST), targets));
  }

  private static List<String> version(TrustedList list) {
    List<String> wrong = new ArrayList<>();
    check(
        list.root().getLocalName().equals("TrustServiceStatusList"), "The root is another", wrong);
    check(TrustedList.NAMESPACE.equals(list.root().getNamespaceURI()), "Another namespace", wrong);
    check(
        list.root().getAttribute("TSLTag").equals("http://uri.etsi.org/19612/TSLTag"),
        "TSLTag is another",
        wrong);
    check(list.text("TSLVersionIdentifier").equals("6"), "The version is not 6", wrong);
    return wrong;
  }

  private static List<String> sequence(TrustedList list) {
    String number = list.text("TSLSequenceNumber");
    return number.matches("[1-9]\\d*")
        ? List.of()
        : List.of("The sequence number is '" + number + "'");
  }

  private static List<String> territory(TrustedList list) {
    List<String> wrong = new ArrayList<>();
    check(list.text("SchemeTerritory").equals(PARTY), "The territory is another", wrong);
    check(!list.text("SchemeOperatorName").isEmpty(), "No scheme operator", wrong);
    check(list.text("TSLType").startsWith("http"), "No type of list", wrong);
    return wrong;
  }

  private static List<String> times(TrustedList list, Instant now) {
    List<String> wrong = new ArrayList<>();
    Instant issued = Instant.parse(list.text("ListIssueDateTime"));
    String next = list.text("NextUpdate");
    check(!issued.isAfter(now), "It is issued in the future", wrong);
    if (next.isEmpty()) {
      return List.of("The list is closed: it has no next update");
    }
    LocalDate latest = LocalDate.ofInstant(issued, ZoneOffset.UTC).plusMonths(6);
    check(Instant.parse(next).isAfter(now), "The next update is due", wrong);
    check(
        !LocalDate.ofInstant(Instant.parse(next), ZoneOffset.UTC).isAfter(latest),
        "The next update is later than six months",
        wrong);
    return wrong;
  }

  private static List<String> services(TrustedList list) {
    List<String> wrong = new ArrayList<>();
    List<Element> services = list.all("ServiceInformation");
    check(!services.isEmpty(), "There is no service", wrong);
    for (Element service : services) {
      for (String member : SERVICE) {
        check(
            !TrustedList.text(service, member).isEmpty(),
            "'%s' has no %s".formatted(TrustedList.text(service, "ServiceName"), member),
            wrong);
      }
    }
    return wrong;
  }

  private static List<String> history(TrustedList list) {
    List<String> wrong = new ArrayList<>();
    for (Element service : list.all("TSPService")) {
      String name = TrustedList.text(service, "ServiceName");
      List<Instant> times =
          TrustedList.all(service, "StatusStartingTime").stream()
              .map(time -> Instant.parse(time.getTextContent().strip()))
              .toList();
      for (int i = 1; i < times.size(); i++) {
        check(
            times.get(i).isBefore(times.get(i - 1)),
            "'" + name + "': the history does not go back",
            wrong);
      }
      boolean ended = TrustedList.text(service, "ServiceStatus").endsWith("/withdrawn");
      check(!ended || times.size() > 1, "'" + name + "' was withdrawn, and has no history", wrong);
    }
    return wrong;
  }

  private static List<String> pointers(Targets targets) throws Exception {
    TrustedList list = TrustedList.read(targets.registry(), LIST_OF_LISTS);
    List<String> wrong = new ArrayList<>();
    check(list.sealed(), "The signature does not hold, or not for all", wrong);
    for (String party : List.of("BD", "KR", "MN")) {
      boolean pointed =
          list.all("OtherTSLPointer").stream()
              .filter(pointer -> TrustedList.text(pointer, "SchemeTerritory").equals(party))
              .anyMatch(
                  pointer ->
                      !TrustedList.text(pointer, "TSLLocation").isEmpty()
                          && !TrustedList.text(pointer, "X509Certificate").isEmpty());
      check(
          pointed, "There is no pointer to the list of " + party + " with its certificates", wrong);
    }
    return wrong;
  }

  private static void check(boolean holds, String otherwise, List<String> wrong) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
