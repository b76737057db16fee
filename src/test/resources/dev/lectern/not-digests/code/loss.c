#include <math.h>
#include <stdio.h>

/* the loss of https://huggingface.co/papers/2410.05434, equation 3 */
double loss(const double *p, const double *q, int n) {
  double sum = 0;
  for (int i = 0; i < n; i++) {
    sum += p[i] * log(p[i] / q[i]);
  }
  return sum;
}

int main(void) {
  double p[] = {0.5, 0.5};
  printf("%f\n", loss(p, p, 2));
  return 0;
}
