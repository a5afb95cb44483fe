// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.remote;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.crossborder.trust.register.MalformedEntryException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that may be refused: it then says why, with rule and article, and ends with 1. */
public abstract class RegistryAction implements Callable<Integer> {
  protected static final int DONE = 0;
  protected static final int REFUSED = 1;
  protected static final int INDETERMINATE = 2;
  private static final int FAULT = 4;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  protected RegistryAction() {}

  /** Does it; returns the exit code. */
  protected abstract int act()
      throws IOException, RefusedByRegistryException, MalformedEntryException;

  @Override
  public final Integer call() throws IOException {
    try {
      return act();
    } catch (RefusedByRegistryException e) {
      err().println(e.getMessage());
      return e.isFault() ? FAULT : REFUSED;
    } catch (MalformedEntryException e) {
      err().println(e.getMessage());
      return REFUSED;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  protected final PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
