// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.nio.file.Path;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The running gateway, and phase4 in the place of its trading partner: started once, for all
 * suites.
 */
record Stage(GatewayWithPeer demo, SendingPeer sender, ReceivingPeer receiver, WireLog wire)
    implements AutoCloseable {

  private static Stage start() {
    try {
      GatewayWithPeer demo = GatewayWithPeer.start(Path.of("target", "peer-demo"));
      WireLog wire = WireLog.of(Stage.class);
      return new Stage(
          demo,
          new SendingPeer(demo.peer(), demo.gateway(), wire),
          ReceivingPeer.start(demo.peer(), demo.gateway(), wire),
          wire);
    } catch (Exception fault) {
      throw new IllegalStateException("The stage cannot be set", fault);
    }
  }

  @Override
  public void close() {
    receiver.close();
    demo.close();
  }

  /** Gives the stage to the methods that ask for it; the last suite's end closes it. */
  static final class Provider implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent(Stage.class, type -> Stage.start(), Stage.class);
    }
  }
}
