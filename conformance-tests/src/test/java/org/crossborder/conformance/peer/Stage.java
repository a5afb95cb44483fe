// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.crossborder.conformance.demo.Line;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The running gateway, and phase4 in the place of its trading partner: started once for each
 * profile, for all suites.
 *
 * @param ofPeer what phase4 sends
 * @param forPeer what the gateway sends
 */
record Stage(
    Profile profile,
    GatewayWithPeer demo,
    SendingPeer sender,
    ReceivingPeer receiver,
    DocumentSupply ofPeer,
    DocumentSupply forPeer,
    WireLog wire)
    implements AutoCloseable {

  private static Stage start(Profile profile) {
    try {
      GatewayWithPeer demo =
          GatewayWithPeer.start(
              Path.of("target", "peer-demo-" + profile),
              Line.pushing(profile.version()).withClientCertificates());
      WireLog wire = WireLog.of("stage-" + profile);
      return new Stage(
          profile,
          demo,
          new SendingPeer(profile, demo.peer(), demo.gateway(), wire),
          ReceivingPeer.start(profile, demo.peer(), demo.gateway(), wire),
          new DocumentSupply("KR", demo::certificatesOfPeer),
          new DocumentSupply("BD", demo::certificatesForPeer),
          wire);
    } catch (Exception fault) {
      throw new IllegalStateException("The stage cannot be set", fault);
    }
  }

  /** phase4 sends to the gateway. */
  Setting setting() {
    return new Setting(profile, peer(), gateway());
  }

  /** The end of the line that phase4 has. */
  AccessPoint peer() {
    return demo.peer();
  }

  /** The end of the line that the gateway has. */
  AccessPoint gateway() {
    return demo.gateway();
  }

  @Override
  public void close() {
    receiver.close();
    demo.close();
  }

  @Override
  public String toString() {
    return profile.toString();
  }

  /** Gives a suite the stage of each profile; the last suite's end closes them. */
  static final class EveryProfile implements ArgumentsProvider {
    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(Stage.class);

    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
      return Stream.of(Profile.values())
          .map(profile -> store.computeIfAbsent(profile, Stage::start, Stage.class))
          .map(Arguments::of);
    }
  }
}
