package dev.lectern.format.ris;

import java.util.Set;

/** The tags of RIS and of the dialects that databases write. */
final class RisTags {

  private static final Set<String> KNOWN =
      Set.of(
          ("TY ER ID A1 A2 A3 A4 AB AD AI AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA"
               + " DB DO DP ED EP ET H1 H2 IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 M4 N1"
               + " N2 NL NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TS TT U1 U2 U3 U4 U5"
               + " UR VL VO WT WV Y1 Y2")
              .split(" ", -1));

  private RisTags() {}

  static boolean isKnown(String tag) {
    return KNOWN.contains(tag);
  }
}
