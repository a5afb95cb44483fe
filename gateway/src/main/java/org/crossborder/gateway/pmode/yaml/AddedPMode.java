// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.MepBinding;
import org.crossborder.gateway.pmode.PModeOverride;
import org.crossborder.gateway.pmode.Participant;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a P-Mode that the register does not give; nothing of it can be left to the register. */
record AddedPMode(PinnedCertificates pem, Mistakes mistakes) {
  static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("id", "agreement", "binding", "initiator", "responder", "legs"));
  private static final Set<LegOption> REQUIRED =
      EnumSet.of(
          LegOption.SERVICE,
          LegOption.ACTION,
          LegOption.ADDRESS,
          LegOption.TLS_ANCHORS,
          LegOption.SUITE,
          LegOption.SENDER_SIGNING,
          LegOption.RECEIVER_SIGNING,
          LegOption.RECEIVER_ENCRYPTION);
  private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{2}");

  PModeOverride read(Table table) throws MistakenNode {
    Frame frame =
        new Frame(
            Scalars.text(table.required("id")),
            agreement(table.required("agreement")),
            Scalars.constant(MepBinding.class, table.required("binding")),
            participant(table.required("initiator"), TradingPartner.INITIATOR),
            participant(table.required("responder"), TradingPartner.RESPONDER));
    return new PModeOverride.Addition(frame.with(legs(table.required("legs"), frame)));
  }

  private List<Leg> legs(Node node, Frame frame) throws MistakenNode {
    List<Node> nodes = Table.list(node);
    if (nodes.size() != frame.binding().legs()) {
      throw new MistakenNode(
          node,
          "%s has %d legs, and this has %d."
              .formatted(frame.binding(), frame.binding().legs(), nodes.size()));
    }
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      legs.add(leg(nodes.get(i), frame, i + 1));
    }
    return legs;
  }

  private Leg leg(Node node, Frame frame, int number) throws MistakenNode {
    Table table = Table.of(node, LegOption.keys());
    for (LegOption option : REQUIRED) {
      table.required(option.key());
    }
    int before = mistakes.count();
    LegDraft draft = new LegDraft();
    LegOptions.read(table, number, pem, mistakes).applyTo(draft, number);
    if (mistakes.count() > before) {
      throw new MistakenNode(node, "So this leg cannot be used.");
    }
    if (frame.binding().isPulled(number) && draft.mpc.equals(UserMessage.DEFAULT_MPC)) {
      throw new MistakenNode(node, "mpc is missing here: this leg is pulled, from a channel.");
    }
    Optional<String> mismatch = draft.mismatch(frame.binding().isPulled(number));
    if (mismatch.isPresent()) {
      throw new MistakenNode(node, mismatch.get());
    }
    return draft.build(frame, number);
  }

  private static AgreementRef agreement(Node node) throws MistakenNode {
    if (node instanceof ScalarNode) {
      return new AgreementRef(Scalars.text(node));
    }
    Table table = Table.of(node, Set.of("value", "type"));
    return new AgreementRef(
        Scalars.text(table.required("value")), Scalars.text(table.required("type")), null);
  }

  private Participant participant(Node node, String role) throws MistakenNode {
    Table table = Table.of(node, Set.of("party", "id", "type", "role", "tls-clients"));
    Node party = table.required("party");
    if (!ISO_CODE.matcher(Scalars.text(party)).matches()) {
      throw new MistakenNode(party, "A code of two capital letters is expected here.");
    }
    Node type = table.optional("type").orElse(null);
    Node stated = table.optional("role").orElse(null);
    Node clients = table.optional("tls-clients").orElse(null);
    return new Participant(
        Scalars.text(party),
        new TradingPartner(
            new PartyId(
                Scalars.text(table.required("id")), type == null ? null : Scalars.text(type)),
            stated == null ? role : Scalars.text(stated)),
        clients == null ? List.of() : pem.read(clients));
  }
}
