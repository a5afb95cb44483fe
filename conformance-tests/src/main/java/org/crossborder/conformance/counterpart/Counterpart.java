// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Witness;

/** The suite as the receiving partner, for one module: it remembers what that module saw. */
public final class Counterpart implements Witness {
  private final Station station;
  private final List<Sending> sendings = new ArrayList<>();

  Counterpart(Station station) {
    this.station = station;
  }

  /** How both have agreed to speak. */
  public PMode pmode() {
    return station.replies().pmode();
  }

  /** What can be answered. */
  public Replies replies() {
    return station.replies();
  }

  /** How long is waited. */
  public Times times() {
    return station.times();
  }

  /** What TLS is served with. */
  public ServerKeys serverKeys() {
    return station.keys();
  }

  /** The document of the run that was receipted at once. */
  public Sending good(String module) throws IOException {
    return remembered(station.good(module));
  }

  /** The document of the run that was refused with HTTP 503 first. */
  public Sending repeated(String module) throws IOException {
    return remembered(station.repeated(module));
  }

  /** Has a document sent, whose attempts are answered in this order. */
  public Sending send(String module, List<Function<Observation, Reply>> answers)
      throws IOException {
    return remembered(station.send(module, answers));
  }

  /** From now on TLS is served with this; open connections end. */
  public void serve(Credential credential) throws IOException {
    station.listener().serve(credential);
  }

  /** How many connections were begun so far. */
  public int connections() {
    return station.listener().connections();
  }

  @Override
  public List<Exchange> exchanges() {
    return sendings.stream().flatMap(sending -> sending.exchanges().stream()).toList();
  }

  private Sending remembered(Sending sending) {
    sendings.add(sending);
    return sending;
  }
}
