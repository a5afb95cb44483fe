// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.util.Optional;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.trust.register.RegisterState;

/** The register as it stands: all that is recorded, and of it what is published. */
public record CurrentRegister(Recorder recorder, CurrentPublication publication) {
  /** The fold of every recorded entry. */
  public RegisterState state() {
    return recorder.state();
  }

  /** The newest publication, if there is one. */
  public Optional<Vouched> vouched() {
    return publication.vouched();
  }
}
