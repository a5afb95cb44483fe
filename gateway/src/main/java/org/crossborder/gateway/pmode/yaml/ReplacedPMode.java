// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.MepBinding;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.PModeOverride;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads other terms for a P-Mode of the register; what is not said stays as it was derived. */
record ReplacedPMode(PinnedCertificates pem, Mistakes mistakes) {
  static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("replaces", "binding", "every-leg", "legs"));
  private static final String LEG = "leg";

  PModeOverride read(Table table) throws MistakenNode {
    List<LegOptions> options = new ArrayList<>();
    Optional<Node> every = table.optional("every-leg");
    if (every.isPresent()) {
      options.add(LegOptions.read(Table.of(every.get(), LegOption.keys()), 0, pem, mistakes));
    }
    Optional<Node> legs = table.optional("legs");
    if (legs.isPresent()) {
      for (Node node : Table.list(legs.get())) {
        options.add(leg(node));
      }
    }
    MepBinding binding = binding(table, options);
    String replaces = Scalars.text(table.required("replaces"));
    return new PModeOverride.Replacement(replaces, derived -> changed(derived, binding, options));
  }

  private LegOptions leg(Node node) throws MistakenNode {
    Set<String> keys = new LinkedHashSet<>(LegOption.keys());
    keys.add(LEG);
    Table table = Table.of(node, keys);
    Node number = table.required(LEG);
    return switch (Scalars.text(number)) {
      case "1" -> LegOptions.read(table, 1, pem, mistakes);
      case "2" -> LegOptions.read(table, 2, pem, mistakes);
      default -> throw new MistakenNode(number, "Either 1 or 2 is expected here.");
    };
  }

  /** With another binding the derived addresses and channels are those of the wrong end. */
  private static @Nullable MepBinding binding(Table table, List<LegOptions> options)
      throws MistakenNode {
    Optional<Node> node = table.optional("binding");
    if (node.isEmpty()) {
      return null;
    }
    MepBinding binding = Scalars.constant(MepBinding.class, node.get());
    for (int number = 1; number <= binding.legs(); number++) {
      Set<LegOption> missing = EnumSet.of(LegOption.ADDRESS, LegOption.TLS_ANCHORS, LegOption.MPC);
      for (LegOptions said : options) {
        if (said.leg() == 0 || said.leg() == number) {
          missing.removeAll(said.said());
        }
      }
      if (!missing.isEmpty()) {
        throw new MistakenNode(
            node.get(),
            "With another binding, leg %d needs its own %s."
                .formatted(number, missing.stream().map(LegOption::key).toList()));
      }
    }
    return binding;
  }

  private static PMode changed(
      PMode derived, @Nullable MepBinding stated, List<LegOptions> options) {
    MepBinding binding = stated == null ? derived.binding() : stated;
    if (binding.legs() != derived.legs().size()) {
      throw new IllegalArgumentException(
          binding + " does not have as many legs as the derived one");
    }
    Frame frame = Frame.of(derived, binding);
    List<Leg> legs = new ArrayList<>();
    for (Leg leg : derived.legs()) {
      LegDraft draft = new LegDraft(leg);
      options.forEach(said -> said.applyTo(draft, leg.number()));
      draft
          .mismatch(binding.isPulled(leg.number()))
          .ifPresent(
              sentence -> {
                throw new IllegalArgumentException(sentence);
              });
      legs.add(draft.build(frame, leg.number()));
    }
    return frame.with(legs);
  }
}
