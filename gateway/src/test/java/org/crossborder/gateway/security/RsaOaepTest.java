// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.spec.MGF1ParameterSpec;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.sealing.SoftHsm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A content key is decrypted with a key at hand and with one that its token keeps for itself. */
class RsaOaepTest {
  private static final byte[] CONTENT_KEY =
      "sixteen octets..".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final RsaOaep OAEP = new RsaOaep("SHA-256", MGF1ParameterSpec.SHA256);

  private MshKey held;

  @BeforeEach
  void theKeyIsInAToken() throws Exception {
    SoftHsm.put("gateway", "oaep", TestPki.BD);
    PrivateKey handle = (PrivateKey) SoftHsm.open("gateway").getKey("oaep", null);
    assertThat(handle.getEncoded()).isNull();
    held = new MshKey(handle, TestPki.BD.certificate());
  }

  @Test
  void bothDecryptTheSame() throws Exception {
    for (RsaOaep oaep :
        List.of(
            OAEP,
            new RsaOaep("SHA-256", MGF1ParameterSpec.SHA1),
            new RsaOaep("SHA-1", MGF1ParameterSpec.SHA1))) {
      byte[] wrapped = wrap(oaep);
      assertThat(oaep.decrypt(wrapped, TestPki.BD)).isEqualTo(CONTENT_KEY);
      assertThat(oaep.decrypt(wrapped, held)).isEqualTo(CONTENT_KEY);
    }
  }

  @Test
  void whatWasAlteredIsDecryptedByNeither() throws Exception {
    byte[] wrapped = wrap(OAEP);
    for (int position : new int[] {1, 100, wrapped.length - 1}) {
      byte[] altered = wrapped.clone();
      altered[position] ^= 1;
      refused(altered);
    }
    refused(wrap(new RsaOaep("SHA-1", MGF1ParameterSpec.SHA1)));
    refused(new byte[wrapped.length]);
    refused(new byte[1]);
    refused(new byte[wrapped.length + 1]);
  }

  @Test
  void aTokenThatIsAwayIsNoFaultOfTheMessage() throws Exception {
    byte[] wrapped = wrap(OAEP);
    ((AuthProvider) SoftHsm.provider("gateway")).logout();
    assertThatThrownBy(() -> OAEP.decrypt(wrapped, held)).isInstanceOf(ProviderException.class);
  }

  private void refused(byte[] wrapped) {
    assertThatThrownBy(() -> OAEP.decrypt(wrapped, TestPki.BD))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> OAEP.decrypt(wrapped, held))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static byte[] wrap(RsaOaep oaep) throws Exception {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        TestPki.BD.certificate().getPublicKey(),
        new OAEPParameterSpec(oaep.digest(), "MGF1", oaep.mask(), PSource.PSpecified.DEFAULT));
    return cipher.doFinal(CONTENT_KEY);
  }
}
