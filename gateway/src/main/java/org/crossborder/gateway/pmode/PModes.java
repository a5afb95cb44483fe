// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.trust.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * All P-Modes of a Party's gateway at one moment.
 *
 * @param ownParty ISO code of the Party that this gateway speaks for
 * @param impossible exchanges that arrangements allow and for which there is no P-Mode
 */
public record PModes(String ownParty, List<PMode> all, List<Impossible> impossible) {
  public PModes {
    all = List.copyOf(all);
    impossible = List.copyOf(impossible);
  }

  /**
   * The P-Modes that the register gives this Party.
   *
   * @param ownParty ISO code
   */
  public static PModes derive(Snapshot snapshot, String ownParty, Instant now) {
    return new PModeDerivation(snapshot, ownParty, now).derive();
  }

  /** The same with this retry schedule on every leg. */
  public PModes with(RetrySchedule retry) {
    return new PModes(ownParty, all.stream().map(pmode -> pmode.with(retry)).toList(), impossible);
  }

  /**
   * The leg to send on.
   *
   * @param party ISO code of the Party to reach
   * @param agreement the arrangement's id
   * @param action {@link TradeDocuments#DOCUMENT} and the like
   */
  public Optional<Leg> toSend(String party, String agreement, String action) {
    return sent()
        .filter(leg -> leg.receiver().party().equals(party))
        .filter(leg -> leg.agreement().value().equals(agreement))
        .filter(leg -> leg.businessInfo().action().equals(action))
        .findFirst();
  }

  /** ISO codes of the Parties that this one reconciles with. */
  public Set<String> stated() {
    return statements().map(leg -> leg.receiver().party()).collect(Collectors.toSet());
  }

  /**
   * The agreement under which a statement goes to a Party; empty if none is in force.
   *
   * @param party ISO code
   */
  public Optional<String> toState(String party) {
    return statements()
        .filter(leg -> leg.receiver().party().equals(party))
        .map(leg -> leg.agreement().value())
        .findFirst();
  }

  private Stream<Leg> statements() {
    return sent().filter(leg -> leg.businessInfo().action().equals(TradeDocuments.STATEMENT));
  }

  /**
   * The legs to ping a Party on: one for each agreement with each of its gateways.
   *
   * @param party ISO code
   */
  public List<Leg> tests(String party) {
    return sent().filter(Leg::isTest).filter(leg -> leg.receiver().party().equals(party)).toList();
  }

  /** The leg that a received message falls under, or EBMS:0010 with what does not fit. */
  public Leg forReceived(UserMessage message) throws MessageRefused {
    return new LegSelection(received().toList()).select(message);
  }

  /**
   * The leg whose receiver asks for messages: of those on this channel the first that names the
   * signer; its security is that of the answer. EBMS:0010 if nothing is pulled from the channel,
   * EBMS:0101 if another may.
   *
   * @param mpc of the PullRequest; null means the default one
   * @param signer of the PullRequest, its signature verified
   */
  public Leg forPull(@Nullable String mpc, X509Certificate signer) throws MessageRefused {
    return new PullAuthorisation(pullable(mpc)).authorise(mpc, signer);
  }

  /**
   * The legs whose messages wait on this channel of ours, or on a sub-channel, until they are
   * pulled; their receivers' signing certificates are those that a PullRequest can be signed with.
   *
   * @param mpc null means the default one
   */
  public List<Leg> pullable(@Nullable String mpc) {
    String channel = mpc == null ? UserMessage.DEFAULT_MPC : mpc;
    return sent().filter(Leg::pulled).filter(leg -> leg.businessInfo().isOn(channel)).toList();
  }

  /** One leg for each channel of each partner that this gateway must poll. */
  public List<Leg> toPull() {
    Map<Object, Leg> channels = new LinkedHashMap<>();
    received()
        .filter(Leg::pulled)
        .forEach(
            leg -> channels.putIfAbsent(List.of(leg.protocol(), leg.businessInfo().mpc()), leg));
    return List.copyOf(channels.values());
  }

  /**
   * The same leg, where signals about its messages go by requests of their own: to the address that
   * it is pulled from, or to one that its sender is pushed to. Empty if the sender cannot be
   * reached.
   */
  public Optional<Leg> toSignal(Leg leg) {
    return leg.pulled()
        ? Optional.of(leg)
        : legs()
            .filter(other -> !other.pulled() && other.protocol().lookup() == null)
            .filter(other -> other.receiver().isSame(leg.sender()))
            .map(other -> leg.with(other.protocol()))
            .findFirst();
  }

  /** The same for messages that have come from this Party on this channel. */
  public Optional<Leg> toSignal(String sender, String mpc) {
    return received()
        .filter(leg -> leg.sender().party().equals(sender))
        .filter(leg -> leg.businessInfo().mpc().equals(mpc))
        .flatMap(leg -> toSignal(leg).stream())
        .findFirst();
  }

  /** Where this Party's HTTP requests go. */
  public Set<Protocol> protocols() {
    return legs()
        .filter(leg -> leg.requester().party().equals(ownParty))
        .map(Leg::protocol)
        .collect(Collectors.toSet());
  }

  /** What partners' TLS client certificates are, or lead to. */
  public Set<X509Certificate> tlsClients() {
    return legs()
        .map(Leg::requester)
        .filter(requester -> !requester.party().equals(ownParty))
        .flatMap(requester -> requester.tlsClients().stream())
        .collect(Collectors.toSet());
  }

  private Stream<Leg> sent() {
    return legs().filter(leg -> leg.sender().party().equals(ownParty));
  }

  private Stream<Leg> received() {
    return legs().filter(leg -> leg.receiver().party().equals(ownParty));
  }

  private Stream<Leg> legs() {
    return all.stream().flatMap(pmode -> pmode.legs().stream());
  }
}
