package vn.danvan.platform.flood;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Where a request comes from, no more exactly than needed to stop a flood: an address without its
 * last part. It is neither stored nor logged.
 */
final class Source {

  private static final int IPV4_KEPT = 3;
  private static final int IPV6_KEPT = 6;
  private static final long IPV6 = 1L << 63;

  private Source() {}

  /**
   * The first 24 bits of an IPv4 address, the first 48 of an IPv6 address.
   *
   * @param address in figures; anything else counts as one common source
   */
  static long of(String address) {
    if (address == null) {
      return 0;
    }
    try {
      var parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet4Address
          ? kept(parsed.getAddress(), IPV4_KEPT)
          : IPV6 | kept(parsed.getAddress(), IPV6_KEPT);
    } catch (IllegalArgumentException noAddress) {
      return 0;
    }
  }

  private static long kept(byte[] address, int bytes) {
    var buffer = ByteBuffer.allocate(Long.BYTES);
    buffer.position(Long.BYTES - bytes);
    buffer.put(address, 0, bytes);
    return buffer.getLong(0);
  }
}
