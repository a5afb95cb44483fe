// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorException;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;

/** While a signature is only looked at, no key of its own choice verifies it. */
final class NoKeySelector extends KeySelector {
  @Override
  public KeySelectorResult select(
      KeyInfo keyInfo, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context)
      throws KeySelectorException {
    throw new KeySelectorException("The signature is only looked at");
  }
}
