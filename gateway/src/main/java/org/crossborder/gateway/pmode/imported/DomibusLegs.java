// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.BusinessInfo;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.pmode.Splitting;
import org.jspecify.annotations.Nullable;

/** The legConfigurations of a Domibus configuration, with what they refer to. */
record DomibusLegs(XmlElement root, XmlElement business, Reading reading) {

  /** The element of a name, of those at a path. */
  static Optional<XmlElement> named(XmlElement parent, String path, String name, Reading reading) {
    return parent
        .at(path)
        .filter(element -> reading.attribute(element, "name").filter(name::equals).isPresent())
        .findFirst();
  }

  /** The configurations of a process' legs. */
  List<XmlElement> of(XmlElement process) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement leg : process.at("legs/leg").toList()) {
      String name = reading.attribute(leg, "name").orElse("");
      named(business, "legConfigurations/legConfiguration", name, reading)
          .ifPresentOrElse(
              found::add,
              () -> reading.missing(leg, "no legConfiguration is called '" + name + "'"));
    }
    return found;
  }

  ForeignLeg leg(XmlElement leg) {
    return new ForeignLeg(
        businessInfo(leg),
        errors(leg),
        retry(leg),
        !reading.attribute(leg, "compressPayloads").equals(Optional.of("false")),
        splitting(leg),
        suite(leg));
  }

  private BusinessInfo businessInfo(XmlElement leg) {
    Optional<XmlElement> service = referred(leg, "service", "services/service");
    Optional<XmlElement> action = referred(leg, "action", "actions/action");
    if (service.isEmpty() || action.isEmpty()) {
      reading.missing(leg, "its service or action is not described");
    }
    String mpc =
        reading
            .attribute(leg, "defaultMpc")
            .flatMap(name -> named(root, "mpcs/mpc", name, reading))
            .flatMap(found -> reading.attribute(found, "qualifiedName"))
            .orElse(UserMessage.DEFAULT_MPC);
    return new BusinessInfo(
        new Service(value(service, "value"), nullable(service, "type")),
        value(action, "value"),
        mpc.equalsIgnoreCase(UserMessage.DEFAULT_MPC) ? UserMessage.DEFAULT_MPC : mpc);
  }

  private ErrorHandling errors(XmlElement leg) {
    Optional<XmlElement> handling = referred(leg, "errorHandling", "errorHandlings/errorHandling");
    if (handling.isEmpty()) {
      return ErrorHandling.EDELIVERY;
    }
    boolean asResponse = flag(handling.get(), "errorAsResponse");
    if (!asResponse) {
      reading.changed(
          handling.get(), "errorAsResponse: eDelivery AS4 answers errors on the response");
    }
    boolean deliveryFailures = flag(handling.get(), "deliveryFailureNotifyProducer");
    return new ErrorHandling(
        true,
        flag(handling.get(), "businessErrorNotifyConsumer"),
        flag(handling.get(), "businessErrorNotifyProducer") || deliveryFailures,
        deliveryFailures);
  }

  private RetrySchedule retry(XmlElement leg) {
    Optional<XmlElement> awareness = referred(leg, "receptionAwareness", "as4/receptionAwareness");
    Optional<XmlElement> reliability = referred(leg, "reliability", "as4/reliability");
    reliability.ifPresent(this::requireNonRepudiation);
    if (awareness.isEmpty()) {
      reading.changed(leg, "it has no reception awareness; messages are sent again all the same");
      return RetrySchedule.STANDARD;
    }
    if (!flag(awareness.get(), "duplicateDetection")) {
      reading.changed(awareness.get(), "duplicates are always eliminated here");
    }
    return new DomibusRetry(awareness.get(), reading).schedule();
  }

  private void requireNonRepudiation(XmlElement reliability) {
    if (!flag(reliability, "nonRepudiation")) {
      reading.changed(reliability, "receipts are always receipts of non-repudiation here");
    }
    if (!reading.attribute(reliability, "replyPattern").equals(Optional.of("response"))) {
      reading.changed(reliability, "receipts for pushed messages come on the response here");
    }
  }

  private @Nullable Splitting splitting(XmlElement leg) {
    Optional<XmlElement> splitting =
        referred(leg, "splitting", "splittingConfigurations/splitting");
    Optional<String> megabytes =
        splitting.flatMap(found -> reading.attribute(found, "fragmentSize"));
    if (splitting.isEmpty() || megabytes.isEmpty() || !megabytes.get().matches("[1-9]\\d{0,5}")) {
      return null;
    }
    return new Splitting(
        Long.parseLong(megabytes.get()) << 20, flag(splitting.get(), "compression"));
  }

  private AlgorithmSuite suite(XmlElement leg) {
    Optional<XmlElement> security = referred(leg, "security", "securities/security");
    if (security.isEmpty()) {
      reading.missing(leg, "its security is not described; RSA of eDelivery AS4 1.15 is taken");
      return AlgorithmSuite.COMMON_1_15;
    }
    String policy = reading.attribute(security.get(), "policy").orElse("");
    String profile = reading.attribute(security.get(), "profile").orElse("RSA");
    String method = reading.attribute(security.get(), "signatureMethod").orElse("RSA_SHA256");
    if (policy.contains("doNothing") || policy.contains("signOnly")) {
      reading.changed(security.get(), policy + ": messages are always signed and encrypted here");
    }
    if (profile.contains("ECC") || method.startsWith("ECDSA")) {
      reading.changed(
          security.get(), "elliptic curves: the EC alternative of eDelivery AS4 2.0 is used");
      return AlgorithmSuite.EC_ALTERNATIVE_2_0;
    }
    if (!method.equals("RSA_SHA256")) {
      reading.changed(security.get(), method + ": eDelivery AS4 1.15 signs with rsa-sha256");
    }
    return AlgorithmSuite.COMMON_1_15;
  }

  private Optional<XmlElement> referred(XmlElement leg, String attribute, String path) {
    return reading.attribute(leg, attribute).flatMap(name -> named(business, path, name, reading));
  }

  private String value(Optional<XmlElement> element, String attribute) {
    return element.flatMap(found -> reading.attribute(found, attribute)).orElse("unknown");
  }

  private @Nullable String nullable(Optional<XmlElement> element, String attribute) {
    return element.flatMap(found -> reading.attribute(found, attribute)).orElse(null);
  }

  private boolean flag(XmlElement element, String attribute) {
    return reading.attribute(element, attribute).equals(Optional.of("true"));
  }
}
