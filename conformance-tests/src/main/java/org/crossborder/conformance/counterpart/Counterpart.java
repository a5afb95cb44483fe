// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;
import org.crossborder.conformance.suite.Witness;

/** The suite as the receiving partner, for one module: it remembers what that module saw. */
public final class Counterpart implements Witness {
  private static final String LISTENER = "the suite's listener";

  private final Station station;
  private final Observations observations;

  /**
   * @param station where messages come to; it is never opened for a record
   * @param observations all that this module learns
   */
  public Counterpart(Station station, Observations observations) {
    this.station = station;
    this.observations = observations;
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
    return sending(() -> station.good(module));
  }

  /** The document of the run that was refused with HTTP 503 first. */
  public Sending repeated(String module) throws IOException {
    return sending(() -> station.repeated(module));
  }

  /** Has a document sent, whose attempts are answered in this order. */
  public Sending send(String module, List<Function<Observation, Reply>> answers)
      throws IOException {
    return sending(() -> station.send(module, answers));
  }

  private Sending sending(Sending.Asking asking) throws IOException {
    return new Sending(pmode(), observations, asking);
  }

  /** From now on TLS is served with this; open connections end. */
  public void serve(Credential credential) throws IOException {
    observations.read(
        LISTENER,
        "is opened with " + credential.alias(),
        () -> {
          station.listener().serve(credential);
          return "";
        });
  }

  /** How many connections were begun so far. */
  public int connections() throws IOException {
    return Integer.parseInt(
        observations.read(
            LISTENER,
            "connections so far",
            () -> Integer.toString(station.listener().connections())));
  }

  /** Waits, whatever comes meanwhile. */
  public void pause(Duration time) throws IOException {
    observations.read(
        LISTENER,
        "is left alone",
        () -> {
          Waiting.forSome(time);
          return "";
        });
  }

  /** When the module learned the last; the same again in a record. */
  public Instant last() {
    return observations.last();
  }

  @Override
  public List<Exchange> exchanges() {
    return observations.all();
  }
}
