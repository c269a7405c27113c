package vn.danvan.dialogueservice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetsTest {

  private static final WebhookTargets TARGETS =
      new WebhookTargets(Set.of("localhost"), InetAddress::getAllByName);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.19.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1"
      })
  void ownAndSpecialAddressesAreNotPublic(String address) throws UnknownHostException {
    assertThat(WebhookTargets.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "172.15.0.1",
        "172.32.0.1",
        "203.162.0.1",
        "223.255.255.255",
        "2400:cb00::1",
        "2606:4700::1111"
      })
  void othersArePublic(String address) throws UnknownHostException {
    assertThat(WebhookTargets.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://1.1.1.1/",
        "ftp://1.1.1.1/",
        "file:///etc/passwd",
        "//1.1.1.1/",
        "https:///x",
        "https://user:secret@1.1.1.1/",
        "https://1.1.1.1/#part",
        "https://1.1.1.1:0/",
        "https://1.1.1.1:70000/",
        "https://dân.vn/",
        "https://1.1.1.1/ x",
        "nothing",
        ""
      })
  void whatIsNoPlainAddressByHttpsIsInvalid(String url) {
    assertThat(TARGETS.find(url).problem()).isEqualTo(WebhookProblem.TARGET_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:169.254.169.254]/",
        "https://0.0.0.0:8443/x",
        "https://10.0.0.8/",
        "https://2130706433/"
      })
  void literalsInsideAreForbidden(String url) {
    assertThat(TARGETS.find(url).problem()).isEqualTo(WebhookProblem.TARGET_FORBIDDEN);
  }

  @Test
  void oneAddressInsideIsEnoughToForbidAName() throws UnknownHostException {
    var addresses =
        new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
    var targets = new WebhookTargets(Set.of(), _ -> addresses);
    assertThat(targets.find("https://two.example/").problem())
        .isEqualTo(WebhookProblem.TARGET_FORBIDDEN);
  }

  @Test
  void aNameIsLookedUpEachTimeAndTheAddressThatPassedIsTheOneToCall() throws UnknownHostException {
    var outside = InetAddress.getByName("1.1.1.1");
    var answers = new ArrayDeque<>(List.of(outside, InetAddress.getByName("127.0.0.1")));
    var targets = new WebhookTargets(Set.of(), _ -> new InetAddress[] {answers.poll()});
    assertThat(targets.find("https://moves.example/"))
        .isEqualTo(new WebhookTargets.Target(outside, null));
    assertThat(targets.find("https://moves.example/").problem())
        .isEqualTo(WebhookProblem.TARGET_FORBIDDEN);
  }

  @Test
  void onlyTrustedHostsMayLieInsideAndBeCalledByHttp() {
    assertThat(TARGETS.find("http://localhost:8080/hook").problem()).isNull();
    assertThat(TARGETS.find("http://127.0.0.1:8080/hook").problem())
        .isEqualTo(WebhookProblem.TARGET_INVALID);
  }
}
