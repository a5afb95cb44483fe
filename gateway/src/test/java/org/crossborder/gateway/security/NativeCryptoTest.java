// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.MessageDigestSpi;
import java.security.Provider;
import java.security.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NativeCryptoTest {
  @AfterEach
  void asBefore() {
    Security.removeProvider(AmazonCorrettoCryptoProvider.INSTANCE.getName());
  }

  @Test
  void itComesFirstWhereThereIsABuildAndNowhereElse() {
    boolean build = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null;
    String first = Security.getProviders()[0].getName();

    assertThat(NativeCrypto.install()).isEqualTo(build);
    assertThat(Security.getProviders()[0].getName())
        .isEqualTo(build ? AmazonCorrettoCryptoProvider.INSTANCE.getName() : first);
  }

  @Test
  void theJdkAgreesWithWhatThereIs() {
    boolean build = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null;

    assertThat(catchThrowable(() -> NativeSelfTest.run(AmazonCorrettoCryptoProvider.INSTANCE)))
        .satisfies(thrown -> assertThat(thrown == null).isEqualTo(build));
  }

  @Test
  void aProviderThatComputesSomethingElseIsNotTaken() {
    assertThatThrownBy(() -> NativeSelfTest.run(new Broken()))
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessageContaining("SHA-256");
  }

  /** Every digest is zero. */
  private static final class Broken extends Provider {
    private static final long serialVersionUID = 1L;

    Broken() {
      super("Broken", "1", "computes nothing");
      put("MessageDigest.SHA-256", Zero.class.getName());
    }
  }

  /** Made by the provider. */
  public static final class Zero extends MessageDigestSpi {
    @Override
    protected void engineUpdate(byte octet) {}

    @Override
    protected void engineUpdate(byte[] bytes, int from, int count) {}

    @Override
    protected byte[] engineDigest() {
      return new byte[32];
    }

    @Override
    protected void engineReset() {}
  }
}
