// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.ModuleResult;

/** Everything that went over the wire, module by module; bytes are files of their own. */
record WireLog(List<Recorded> modules) {
  WireLog {
    modules = List.copyOf(modules);
  }

  /** What one module sent and received, in its order. */
  record Recorded(String id, Instant started, List<Line> exchanges) {
    Recorded {
      exchanges = List.copyOf(exchanges);
    }
  }

  /**
   * One exchange.
   *
   * @param sent the name of the file with what was sent
   * @param received the name of the file with what came back
   */
  record Line(
      Instant at, String to, String sentHead, String sent, String receivedHead, String received) {
    Exchange exchange(Map<String, byte[]> files) {
      return new Exchange(
          at,
          to,
          sentHead,
          files.getOrDefault(sent, new byte[0]),
          receivedHead,
          files.getOrDefault(received, new byte[0]));
    }
  }

  /** Of what was run; the bytes are put among the files. */
  static WireLog of(List<ModuleResult> modules, Map<String, byte[]> files) {
    return new WireLog(modules.stream().map(module -> recorded(module, files)).toList());
  }

  private static Recorded recorded(ModuleResult module, Map<String, byte[]> files) {
    List<Line> lines = new ArrayList<>();
    for (Exchange exchange : module.exchanges()) {
      String name = "wire/" + module.about().id() + "/" + (lines.size() + 1);
      files.put(name + ".sent", exchange.sent());
      files.put(name + ".received", exchange.received());
      lines.add(
          new Line(
              exchange.at(),
              exchange.to(),
              exchange.sentHead(),
              name + ".sent",
              exchange.receivedHead(),
              name + ".received"));
    }
    return new Recorded(module.about().id(), module.started(), lines);
  }

  /** What one module sent and received. */
  Optional<Recorded> of(String module) {
    return modules.stream().filter(recorded -> recorded.id().equals(module)).findFirst();
  }
}
